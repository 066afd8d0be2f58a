import { expect, test } from 'vitest';
import type { Item } from './item.ts';
import type { FileRequest, FileResponse } from './put-file.ts';
import { sendUpload, type UploadWorld } from './send-upload.ts';
import type { ChosenFile, UploadChange } from './upload-merging.ts';

const file: ChosenFile = {
  id: 'f1',
  name: 'Hợp đồng chị Mây.pdf',
  bytes: 3,
  purpose: 'evidence',
  producerId: 'p1',
  received: false,
};
const content = new Blob(['PDF']);
const item = (change: UploadChange, after: string | null = null): Item<UploadChange> => ({
  id: 'i2',
  line: 'l',
  after,
  seenVersion: 1,
  change,
});
const world = (more: Partial<UploadWorld>): UploadWorld => ({
  account: 'may',
  action: '/lam-viec/ho-so/d/giay-to?/add',
  goneSentence: 'Tệp không còn trên máy.',
  deserialize: (text) => JSON.parse(text) as ReturnType<UploadWorld['deserialize']>,
  isSignIn: (location) => location.startsWith('/dang-nhap'),
  read: () => Promise.resolve(content),
  ...more,
});
const answering = (status: number, json: unknown) => () => Promise.resolve({ status, json });
const answerTo = async (put: () => Promise<FileResponse>) =>
  (await sendUpload(world({ put }), item({ file }))).answer;

test('a file goes with its place in the line, and its name nowhere but in a header', async () => {
  const requests: FileRequest[] = [];
  const put = (request: FileRequest) => {
    requests.push(request);
    return Promise.resolve({ status: 200, json: { id: 'f1', name: 'hop-dong.webp' } });
  };
  expect(await sendUpload(world({ put }), item({ file, fields: {} }))).toEqual({
    answer: { kind: 'received', version: 2, at: expect.any(String) },
    name: 'hop-dong.webp',
  });
  expect(requests).toEqual([
    {
      address: '/lam-viec/tep?cho=evidence&co-so=p1&tep=f1',
      headers: {
        accept: 'application/json',
        'x-saoque-name': 'H%E1%BB%A3p%20%C4%91%E1%BB%93ng%20ch%E1%BB%8B%20M%C3%A2y.pdf',
        'x-saoque-item': 'may l i2 -',
      },
      content,
      progress: undefined,
      signal: undefined,
    },
  ]);
});

test('what the server will not take is told in its sentence', async () => {
  const refusals = [{ sentence: 'Tệp này là chương trình.', code: 'FILE_IS_PROGRAM' }];
  const refused = { kind: 'refused', told: refusals };
  expect(await answerTo(answering(422, { refusals }))).toEqual(refused);
  expect(await answerTo(answering(429, { refusals }))).toEqual(refused);
  expect(await answerTo(answering(403, { message: 'Không có quyền.' }))).toEqual({
    kind: 'refused',
    told: [{ sentence: 'Không có quyền.' }],
  });
});

test('a file that comes before its turn, and a session that has ended, wait', async () => {
  const early = [{ sentence: 'Chưa tới lượt.', code: 'ITEM_EARLY' }];
  expect(await answerTo(answering(425, { refusals: early }))).toEqual({ kind: 'early' });
  expect(await answerTo(answering(401, { message: 'Đăng nhập.' }))).toEqual({ kind: 'ended' });
});

test.each([
  ['no network', () => Promise.reject(new Error('no answer'))],
  ['a restart', answering(503, null)],
  ['a busy server', answering(429, { message: 'Đang bận.' })],
  ['a scanner that is silent', answering(503, { refusals: [{ sentence: 'x', code: 'y' }] })],
  [
    'a line that broke',
    answering(422, { refusals: [{ sentence: 'x', code: 'FILE_INTERRUPTED' }] }),
  ],
  ['a page of the Wi-Fi', answering(200, null)],
])('%s means: try again', async (_name, put) => {
  expect(await answerTo(put)).toEqual({ kind: 'unreachable' });
});

test('a file whose bytes are gone from the device is told, and nothing is sent', async () => {
  const read = () => Promise.resolve(undefined);
  const put = () => Promise.reject(new Error('nothing to send'));
  expect((await sendUpload(world({ read, put }), item({ file }))).answer).toEqual({
    kind: 'refused',
    told: [{ sentence: 'Tệp không còn trên máy.' }],
  });
});

test('what is said of a file goes as a form that names it, with a key of its own', async () => {
  const sent: [string, FormData, Headers][] = [];
  const ask: typeof fetch = (address, { body, headers } = {}) => {
    sent.push([String(address), body as FormData, new Headers(headers)]);
    return Promise.resolve(Response.json({ type: 'redirect', status: 303, location: '/lam-viec' }));
  };
  const fields = { title: ['Hợp đồng'], idempotencyKey: ['of the page'] };
  const change = { file: { ...file, received: true }, fields, pressed: true };
  const { answer } = await sendUpload(world({ ask }), item(change, 'i1'));
  expect(answer).toEqual({ kind: 'received', version: 2, at: expect.any(String) });
  const [address, form, headers] = sent[0] ?? ['', new FormData(), new Headers()];
  expect([address, headers.get('x-saoque-item')]).toEqual([
    '/lam-viec/ho-so/d/giay-to?/add',
    'may l i2 i1',
  ]);
  expect([form.get('fileId'), form.get('title'), form.get('idempotencyKey')]).toEqual([
    'f1',
    'Hợp đồng',
    'f1',
  ]);
});

test('somebody who acted at the same time is no second version of this form: it goes once more', async () => {
  const data = { refusals: [{ sentence: 'Vừa có người sửa.', code: 'CHANGED_MEANWHILE' }] };
  const ask: typeof fetch = () =>
    Promise.resolve(Response.json({ type: 'failure', status: 409, data }));
  const change = { file: { ...file, received: true }, fields: {}, pressed: true };
  expect((await sendUpload(world({ ask }), item(change))).answer).toEqual({ kind: 'unreachable' });
});
