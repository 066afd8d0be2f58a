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
  const rows = await deps.db.selectFrom('dossier_state').selectAll().execute();
  expect(rows).toHaveLength(STATES.length + 1);
  for (const row of rows) {
    const standing = await readStanding(deps.db, DOSSIER, row.dossier_id);
    expect(row).toEqual({
      dossier_id: row.dossier_id,
      seq: standing.seq,
      state: standing.state,
      submitted_on: standing.submittedOn,
      help_desk: standing.helpDesk,
      commune_received_on: standing.communeReceivedOn,
      commune_due_on: standing.communeDueOn,
      forwarded_on: standing.forwardedOn,
      office_received_on: standing.officeReceivedOn,
      session_id: standing.sessionId,
      star: standing.star,
      changed_on: standing.changedOn,
      answer_by: standing.answerBy,
      round_id: standing.forwarded?.roundId ?? null,
      sent_back: false,
      unit_id: row.unit_id,
      running_until: ['submitted', 'communeReview', 'completing'].includes(standing.state)
        ? standing.communeDueOn
        : null,
    });
  }
});

test('every act of a dossier carries the hash of the one before it', async () => {
  const acts = await deps.db
    .selectFrom('act')
    .select(['subject_id', 'seq', 'hash', 'previous_hash'])
    .where('subject_kind', '=', 'dossier')
    .orderBy('subject_id')
    .orderBy('seq')
    .execute();
  for (const [index, act] of acts.entries()) {
    const before = act.seq === 1 ? null : acts[index - 1]?.hash;
    expect(act.previous_hash).toEqual(before);
  }
});
