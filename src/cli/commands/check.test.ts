import { describe, expect, test } from 'vitest';
import { call } from '../testing/call.ts';
import * as check from './check.ts';

describe('saoque check', () => {
  test.each([[[]], [['15-02839-07-2026', 'and another']], [['15-02839-07-2026', '--unknown']]])(
    'called as %j is misused',
    async (args) => {
      expect(await call(check, args)).toEqual({
        exit: 2,
        out: '',
        err: ['One CODE, in quotes if it has spaces. See --help.'],
      });
    },
  );

  test('explains itself', () => {
    expect(check.help).toContain('saoque check CODE');
  });
});
