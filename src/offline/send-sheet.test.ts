import { expect, test } from 'vitest';
import { EMPTY_SHEET } from '#domain/council/sheet-change.ts';
import { sendSheet } from './send-sheet.ts';

const item = {
  id: 'i2',
  line: 'l',
  after: 'i1',
  seenVersion: 3,
  change: { choices: { '1.1': 2 }, remarks: {} },
};
const at = '2026-11-24T01:42:00.000Z';
const answering =
  (json: unknown, status = 200) =>
  () =>
    Promise.resolve(Response.json(json, { status }));

test('a received change, one that came too late and a refused one are told apart', async () => {
  expect(await sendSheet('mai', '/luu', item, answering({ version: 4, at }))).toEqual({
    kind: 'received',
    version: 4,
    at,
  });
  const sheet = { content: EMPTY_SHEET, version: 9, at: null };
  expect(await sendSheet('mai', '/luu', item, answering({ sheet }, 409))).toEqual({
    kind: 'changed',
    stored: sheet,
  });
  const refusals = [{ sentence: 'Phiếu này đã niêm phong.', code: 'SHEET_SEALED' }];
  expect(await sendSheet('mai', '/luu', item, answering({ refusals }, 422))).toEqual({
    kind: 'refused',
    told: refusals,
  });
  const early = [{ sentence: 'Phần trước chưa tới nơi.', code: 'ITEM_EARLY' }];
  expect(await sendSheet('mai', '/luu', item, answering({ refusals: early }, 425))).toEqual({
    kind: 'early',
  });
  const ended = answering({ message: 'Đăng nhập lại.' }, 401);
  expect(await sendSheet('mai', '/luu', item, ended)).toEqual({ kind: 'ended' });
});

test('a change says whose it is and where it stands in its line', async () => {
  const requests: unknown[] = [];
  await sendSheet('mai', '/luu', item, (address, init) => {
    requests.push(address, new Headers(init?.headers).get('x-saoque-item'), init?.body);
    return Promise.resolve(Response.json({ version: 4, at }));
  });
  expect(requests).toEqual([
    '/luu',
    'mai l i2 i1',
    JSON.stringify({ choices: { '1.1': 2 }, remarks: {}, seenVersion: 3 }),
  ]);
});

test('no network, a restart and an answer of somebody else mean: try again', async () => {
  const unreachable = { kind: 'unreachable' };
  const gone = () => Promise.reject(new TypeError('Failed to fetch'));
  expect(await sendSheet('mai', '/luu', item, gone)).toEqual(unreachable);
  expect(await sendSheet('mai', '/luu', item, answering({}, 503))).toEqual(unreachable);
  const portal = () => Promise.resolve(new Response('<html>Wi-Fi', { status: 200 }));
  expect(await sendSheet('mai', '/luu', item, portal)).toEqual(unreachable);
  expect(await sendSheet('mai', '/luu', item, answering({ hello: 1 }))).toEqual(unreachable);
});
