import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { refuse } from '#domain/result.ts';
import {
  choice,
  choices,
  day,
  optionalDay,
  optionalText,
  text,
  ticked,
  ACT_FIELDS,
} from '#app/input-fields.ts';
import { answer, answerJson, orErrorPage, readForm } from './form.ts';

function posted(fields: readonly (readonly [string, string])[]) {
  const body = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value]));
  return { request: new Request('http://localhost/', { method: 'POST', body }) };
}

const schema = v.object({
  legalName: text(() => 'tên chủ thể', 10),
  note: optionalText(() => 'ghi chú', 5),
  kind: choice(() => 'loại hình', ['cooperative', 'household']),
  products: choices(() => 'sản phẩm', ['man', 'che']),
  foundedOn: day(() => 'ngày thành lập'),
  validUntil: optionalDay(),
  agreed: ticked,
});

describe('a file in a form', () => {
  const withFile = v.object({ note: optionalText(() => 'ghi chú', 5), file: v.instance(File) });
  const sent = (name: string, value: string | File) => {
    const body = new FormData();
    body.set('note', 'mẫu');
    body.set(name, value);
    return readForm(
      { request: new Request('http://localhost/', { method: 'POST', body }) },
      withFile,
    );
  };

  test('goes to the field that asks for one, and does not come back with what was typed', async () => {
    const read = await sent('file', new File(['x'], 'mau.csv'));
    expect(read).toMatchObject({ ok: true, typed: { note: 'mẫu', file: '' } });
    expect(read.ok && (await read.value.file.text())).toBe('x');
  });

  test.each([
    ['a text', 'note', 'm\0u'],
    ['the name of a file', 'file', new File(['x'], 'm\0u.csv')],
  ])('with a sign that is no character in %s is an error', async (_what, name, value) => {
    await expect(sent(name, value)).rejects.toMatchObject({ status: 400 });
  });

  test('that is no form at all is an error', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const request = new Request('http://localhost/', { method: 'POST', body: '--y', headers });
    await expect(readForm({ request }, withFile)).rejects.toMatchObject({ status: 400 });
  });

  test.each([
    ['a text where a file belongs', 'file', 'x'],
    ['a file where a text belongs', 'note', new File(['x'], 'mau.csv')],
  ])('%s is refused', async (_what, name, value) => {
    expect((await sent(name, value)).ok).toBe(false);
  });
});

describe('reading a form', () => {
  test('gives texts trimmed and NFC, days, choices and ticks', async () => {
    const read = await readForm(
      posted([
        ['legalName', ' Ha\u0300 '],
        ['note', ''],
        ['kind', 'cooperative'],
        ['products', 'man'],
        ['foundedOn', '1/7/2025'],
        ['validUntil', ''],
        ['agreed', 'on'],
      ]),
      schema,
    );
    expect(read).toEqual({
      ok: true,
      value: {
        legalName: 'Hà',
        note: '',
        kind: 'cooperative',
        products: ['man'],
        foundedOn: '2025-07-01',
        validUntil: null,
        agreed: true,
      },
      typed: {
        legalName: ' Ha\u0300 ',
        note: '',
        kind: 'cooperative',
        products: ['man'],
        foundedOn: '1/7/2025',
        validUntil: '',
        agreed: 'on',
      },
    });
  });

  test('names every field that is wrong, once, and keeps what was typed', async () => {
    const read = await readForm(
      posted([
        ['legalName', '   '],
        ['note', 'dài quá năm'],
        ['kind', 'ministry'],
        ['products', 'man'],
        ['products', 'opium'],
        ['foundedOn', '31/02/2025'],
        ['validUntil', 'mai'],
      ]),
      schema,
    );
    expect(read).toEqual({
      ok: false,
      refusals: [
        { code: 'REQUIRED', data: { label: 'tên chủ thể' }, field: 'legalName' },
        { code: 'TOO_LONG', data: { label: 'ghi chú', max: 5 }, field: 'note' },
        { code: 'NOT_OFFERED', data: { label: 'loại hình' }, field: 'kind' },
        { code: 'NOT_OFFERED', data: { label: 'sản phẩm' }, field: 'products' },
        { code: 'INVALID_DATE', data: { text: '31/02/2025' }, field: 'foundedOn' },
        { code: 'INVALID_DATE', data: { text: 'mai' }, field: 'validUntil' },
      ],
      typed: {
        legalName: '   ',
        note: 'dài quá năm',
        kind: 'ministry',
        products: ['man', 'opium'],
        foundedOn: '31/02/2025',
        validUntil: 'mai',
      },
    });
  });

  test('takes fields that did not come as left empty', async () => {
    const read = await readForm(posted([]), schema);
    expect(!read.ok && read.refusals.map((one) => [one.field, one.code])).toEqual([
      ['legalName', 'REQUIRED'],
      ['kind', 'REQUIRED'],
      ['foundedOn', 'REQUIRED'],
    ]);
  });

  test('never gives a password back to the page', async () => {
    const secret = v.object({
      password: text(() => 'mật khẩu'),
      newPassword: text(() => 'mật khẩu'),
    });
    const read = await readForm(posted([['password', 'saoquemau']]), secret);
    expect(read).toMatchObject({ ok: false, typed: {} });
    expect(JSON.stringify(read)).not.toContain('saoquemau');
  });

  test('refuses a hidden field that our own page would not send', async () => {
    const read = await readForm(
      posted([
        ['seenSeq', '-1'],
        ['idempotencyKey', 'again'],
      ]),
      v.object(ACT_FIELDS),
    );
    expect(!read.ok && read.refusals).toEqual([
      { code: 'NOT_OFFERED', data: { label: 'idempotencyKey' }, field: 'idempotencyKey' },
      { code: 'NOT_OFFERED', data: { label: 'seenSeq' }, field: 'seenSeq' },
    ]);
  });
});

describe('answering a refusal', () => {
  test.each([
    ['NOT_FOUND', 404],
    ['NOT_ALLOWED', 403],
    ['CHANGED_MEANWHILE', 409],
    ['KEY_USED_FOR_ANOTHER', 409],
    ['ACT_NOT_NOW', 409],
    ['SESSION_CLOSED', 409],
    ['DECISION_ALREADY_SIGNED', 409],
    ['SIGN_IN_FIRST', 401],
    ['SIGN_IN_SLOWED', 429],
    ['REQUIRED', 422],
  ] as const)('%s is answered with status %i', (code, status) => {
    expect(answer(refuse(code)).status).toBe(status);
  });

  test('a form gets the sentences beside their fields and what was typed', () => {
    const failure = answer(refuse('TOO_LONG', { label: 'tên chủ thể', max: 10 }, 'legalName'), {
      legalName: 'Hợp tác xã',
    });
    expect(failure.data).toEqual({
      refusals: [
        {
          field: 'legalName',
          sentence: 'Tên chủ thể dài quá 10 ký tự. Rút gọn lại.',
          code: 'TOO_LONG',
        },
      ],
      typed: { legalName: 'Hợp tác xã' },
    });
  });

  test('a script gets them as JSON', async () => {
    const response = answerJson(refuse('NOT_FOUND'));
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      refusals: [
        {
          sentence: 'Không tìm thấy mục này. Kiểm tra lại đường dẫn, hoặc quay về danh sách việc.',
          code: 'NOT_FOUND',
        },
      ],
    });
  });

  test('a page that cannot be shown becomes the error page', () => {
    expect(orErrorPage({ ok: true, value: 7 })).toBe(7);
    expect(() => orErrorPage(refuse('NOT_ALLOWED'))).toThrow(
      expect.objectContaining({ status: 403 }),
    );
  });
});
