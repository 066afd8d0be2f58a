import { describe, expect, test } from 'vitest';
import { call } from '../testing/call.ts';
import * as add from './user-add.ts';
import * as confirm from './user-confirm.ts';
import * as reset from './user-reset.ts';

describe('saoque user add', () => {
  const right = ['0900000125', '--name', 'Đỗ Thị Quản', '--role', 'administrator', '--unit', '15'];

  test.each([
    ['nothing', []],
    ['no sign-in name', right.slice(1)],
    ['no role', right.filter((_, at) => at !== 3 && at !== 4)],
    ['a role nobody can be given', right.map((one) => (one === 'administrator' ? 'chair' : one))],
    ['a producer’s role', right.map((one) => (one === 'administrator' ? 'producer' : one))],
    ['two names', ['0900000126', ...right]],
    ['an unknown option', [...right, '--password', 'abc']],
  ])('with %s is misused', async (_name, args) => {
    expect(await call(add, args)).toEqual({
      exit: 2,
      out: '',
      err: ['SIGN-IN-NAME, --name, --role and --unit are needed. See --help.'],
    });
  });

  test('names every role it can give', () => {
    expect(add.help).toContain('communeOfficer, officeOfficer, officeHead, advisor');
    expect(add.help).toContain('councilMember, leader, inspector, administrator');
  });
});

describe('saoque user reset', () => {
  test.each([[[]], [['a', 'b']], [['a', '--password', 'b']]])(
    'called as %j is misused',
    async (args) => {
      expect(await call(reset, args)).toMatchObject({
        exit: 2,
        err: ['One SIGN-IN-NAME is needed. See --help.'],
      });
    },
  );
});

describe('saoque user confirm', () => {
  test.each([[['a', 'b']], [['--yes']]])('called as %j is misused', async (args) => {
    expect(await call(confirm, args)).toMatchObject({
      exit: 2,
      err: ['At most one REQUEST is taken. See --help.'],
    });
  });
});
