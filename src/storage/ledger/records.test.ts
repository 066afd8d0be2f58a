import { expect, test } from 'vitest';
import type { Instant } from '#domain/calendar/plain-date.ts';
import { leafHash } from '#domain/ledger/tree.ts';
import { sha256Of } from '../acts/sha256.ts';
import { testDatabase } from '../testing/test-database.ts';
import { insertPaper } from './papers.ts';
import { leavesOf } from './records.ts';

const { db } = await testDatabase();

const ID = '00000000-0000-4000-8000-000000000001';
const SESSION = '00000000-0000-4000-8000-000000000002';
const PDF = Buffer.from('%PDF-1.7');

test('a leaf names the columns as SQL does: leaves that were given stay what they were', async () => {
  const madeAt = '2026-10-09T01:00:00.000Z' as Instant;
  await insertPaper(db, { id: ID, kind: 'minutes', subjectId: SESSION, pdf: PDF, madeAt });
  const covered =
    `["signed_paper",{"id":"${ID}","kind":"minutes","made_at":"${madeAt}",` +
    `"sha256":"${sha256Of(PDF).toString('hex')}","subject_id":"${SESSION}"}]`;
  expect(await leavesOf(db, [{ kind: 'signed_paper', recordId: ID }])).toEqual([
    Buffer.from(leafHash(sha256Of, Buffer.from(covered))),
  ]);
});
