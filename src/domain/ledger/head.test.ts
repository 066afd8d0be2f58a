import { describe, expect, test } from 'vitest';
import { formatHead, parseHead } from './head.ts';

const ROOT = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

describe('the head of the ledger', () => {
  test('is read back as it was printed', () => {
    const head = { size: 1234, root: ROOT };
    expect(parseHead(formatHead(head))).toEqual({ ok: true, value: head });
  });

  test.each([
    [` 1234 : ${ROOT.toUpperCase()}\n`, ROOT],
    ['1234:9f86d081 884c7d65', '9f86d081884c7d65'],
  ])('is read as a person types it off a paper: %j', (typed, root) => {
    expect(parseHead(typed)).toEqual({ ok: true, value: { size: 1234, root } });
  });

  test.each(['', '1234', `x:${ROOT}`, '1234:9f86d081884c7d6', `1234:${ROOT}0`, '1234:zzzz'])(
    '%j is refused by what was typed',
    (head) => {
      expect(parseHead(head)).toEqual({
        ok: false,
        refusals: [{ code: 'LEDGER_HEAD_UNREADABLE', data: { head }, field: 'head' }],
      });
    },
  );
});
