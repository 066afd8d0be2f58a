import { randomUUID } from 'node:crypto';
import { afterAll, expect, test, vi } from 'vitest';
import { call } from '#cli/testing/call.ts';
import * as ledgerHead from '#cli/commands/ledger-head.ts';
import * as ledgerVerify from '#cli/commands/ledger-verify.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { inTransaction } from '#storage/database.ts';
import { asOwner } from '#storage/testing/owner.ts';
import { recordAct } from '../acts/record-act.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const inspector = await makeActor(deps, 'inspector', { unitId: PLACES.laoCai });
const subjectId = randomUUID();
vi.stubEnv('DATABASE_URL', deps.ownerUrl);
afterAll(() => {
  vi.unstubAllEnvs();
});

test('the console prints the head, finds the ledger whole, and names the first wrong thing with exit 1', async () => {
  await inTransaction(deps.db, (trx) =>
    recordAct(deps, trx, inspector, {
      ...{
        subjectKind: 'account',
        subjectId,
        afterSeq: 0,
        kind: 'changePassword',
        data: {},
      },
      ...{ role: 'inspector', idempotencyKey: null },
    }),
  );
  const [head = ''] = (await call(ledgerHead, [])).out.split('\n');
  expect(head).toMatch(/^1:[0-9a-f]{64}$/);
  const whole = await call(ledgerVerify, ['--head', head.slice(0, 18)]);
  expect(whole).toEqual({ exit: 0, out: 'The ledger is whole: 1 lines.', err: [] });
  const other = await call(ledgerVerify, ['--head', `1:${'0'.repeat(64)}`], { json: true });
  expect(other.exit).toBe(1);
  expect(JSON.parse(other.out)).toMatchObject({
    size: 1,
    finding: { code: 'LEDGER_HEAD_DIFFERS' },
  });
  await asOwner(deps.ownerUrl, `update act set role = 'leader'`);
  const { exit, err } = await call(ledgerVerify, []);
  expect(exit).toBe(1);
  expect(err).toEqual([
    `LEDGER_ACT_CHANGED: Ledger: act 1 of account ${subjectId} was changed after it was written. Leave the server as it is, tell the inspector and compare with the backup.`,
  ]);
});
