import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { SUBJECT_KINDS } from '#domain/acts/subject.ts';
import { testDatabase } from '../testing/test-database.ts';

// Several migrations write this constraint anew: none may lose the word of another.
test('the ledger takes acts on every kind of subject, and on no other', async () => {
  const { db } = await testDatabase();
  const { rows } = await sql<{ kind: string }>`
    select (regexp_matches(pg_get_constraintdef(oid), '''([A-Za-z]+)''', 'g'))[1] as kind
    from pg_constraint where conname = 'act_subject_kind_check'`.execute(db);
  expect(rows.map(({ kind }) => kind).toSorted()).toEqual(SUBJECT_KINDS.toSorted());
});
