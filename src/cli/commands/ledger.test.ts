import { expect, test } from 'vitest';
import { call } from '../testing/call.ts';
import * as ledgerHead from './ledger-head.ts';
import * as ledgerVerify from './ledger-verify.ts';

test('a head that nobody can have copied is refused before anything is opened', async () => {
  expect(await call(ledgerVerify, ['--head', '1234'])).toEqual({
    exit: 1,
    out: '',
    err: [
      'LEDGER_HEAD_UNREADABLE: The head 1234 cannot be read. Copy it in the form 1234:9f86d0…, with 16 characters or more behind the colon.',
    ],
  });
});

test.each([
  [ledgerVerify, ['--heads', 'x'], 'Only --head HEAD and --data DIR. See --help.'],
  [ledgerHead, ['--head', 'x'], 'Only --data DIR. See --help.'],
])('an option that does not exist is misuse', async (command, args, said) => {
  expect(await call(command, args)).toEqual({ exit: 2, out: '', err: [said] });
});
