import { DOSSIER } from '#domain/dossier/dossier.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { DOSSIER_STATES } from '#domain/dossier/transitions.ts';
import { submitAgain } from '../testing/commune-work.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { testDeps } from '../testing/test-deps.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });
const STATES = DOSSIER_STATES.filter((state) => state !== 'none');
for (const state of STATES) await makeDossier(deps, state);
await submitAgain(deps, await makeDossier(deps, 'returned'));

describe('the application’s own role', () => {
  test.each([
    ["update act set kind = 'withdraw'", 'act'],
    ['delete from act', 'act'],
    ['truncate act', 'act'],
    ['update dossier_version set no = 9', 'dossier_version'],
    ['delete from dossier_version', 'dossier_version'],
    ['delete from dossier', 'dossier'],
    ['delete from evidence', 'evidence'],
    ['delete from file', 'file'],
    ["update product_code set code = 'x'", 'product_code'],
  ])('cannot %s', async (statement, table) => {
    await expect(sql.raw(statement).execute(deps.db)).rejects.toThrow(
      `permission denied for table ${table}`,
    );
  });
});

test('what lists read of every dossier is what its acts come to', async () => {
  const rows = await deps.db.selectFrom('dossierState').selectAll().execute();
  expect(rows).toHaveLength(STATES.length + 1);
  for (const row of rows) {
    const standing = await readStanding(deps.db, DOSSIER, row.dossierId);
    expect(row).toEqual({
      dossierId: row.dossierId,
      seq: standing.seq,
      state: standing.state,
      submittedOn: standing.submittedOn,
      helpDesk: standing.helpDesk,
      communeReceivedOn: standing.communeReceivedOn,
      communeDueOn: standing.communeDueOn,
      forwardedOn: standing.forwardedOn,
      officeReceivedOn: standing.officeReceivedOn,
      sessionId: standing.sessionId,
      star: standing.star,
      changedOn: standing.changedOn,
      answerBy: standing.answerBy,
      roundId: standing.forwarded?.roundId ?? null,
      sentBack: false,
      unitId: row.unitId,
      runningUntil: ['submitted', 'communeReview', 'completing'].includes(standing.state)
        ? standing.communeDueOn
        : null,
    });
  }
});

test('every act of a dossier carries the hash of the one before it', async () => {
  const acts = await deps.db
    .selectFrom('act')
    .select(['subjectId', 'seq', 'hash', 'previousHash'])
    .where('subjectKind', '=', 'dossier')
    .orderBy('subjectId')
    .orderBy('seq')
    .execute();
  for (const [index, act] of acts.entries()) {
    const before = act.seq === 1 ? null : acts[index - 1]?.hash;
    expect(act.previousHash).toEqual(before);
  }
});
