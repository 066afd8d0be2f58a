import { expect, test } from 'vitest';
import { EMPTY_SHEET } from '#domain/council/sheet-change.ts';
import { sendChange } from './send-change.ts';

const change = { choices: { '1.1': 2 }, remarks: {} };
const at = '2026-11-24T01:42:00.000Z';
const answering =
  (json: unknown, status = 200) =>
  () =>
    Promise.resolve(Response.json(json, { status }));

test('a received change, one that came too late and a refused one are told apart', async () => {
  expect(await sendChange('/luu', change, 3, answering({ version: 4, at }))).toEqual({
    kind: 'received',
    version: 4,
    at,
  });
  const sheet = { content: EMPTY_SHEET, version: 9, at: null };
  expect(await sendChange('/luu', change, 3, answering({ sheet }, 409))).toEqual({
    kind: 'changed',
    sheet,
  });
  const refusals = [{ sentence: 'Phiếu này đã niêm phong.', code: 'SHEET_SEALED' }];
  expect(await sendChange('/luu', change, 3, answering({ refusals }, 422))).toEqual({
    kind: 'refused',
    sentences: ['Phiếu này đã niêm phong.'],
  });
  expect(
    await sendChange('/luu', change, 3, answering({ message: 'Đăng nhập lại.' }, 401)),
  ).toEqual({
    kind: 'refused',
    sentences: ['Đăng nhập lại.'],
  });
});

test('no network, a restart and an answer of somebody else mean: try again', async () => {
  const unreachable = { kind: 'unreachable' };
  const gone = () => Promise.reject(new TypeError('Failed to fetch'));
  expect(await sendChange('/luu', change, 3, gone)).toEqual(unreachable);
  expect(await sendChange('/luu', change, 3, answering({}, 503))).toEqual(unreachable);
  const portal = () => Promise.resolve(new Response('<html>Wi-Fi', { status: 200 }));
  expect(await sendChange('/luu', change, 3, portal)).toEqual(unreachable);
  expect(await sendChange('/luu', change, 3, answering({ hello: 1 }))).toEqual(unreachable);
});
