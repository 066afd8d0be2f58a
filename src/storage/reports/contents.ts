import { parse } from 'valibot';
import type { Instant } from '#domain/calendar/plain-date.ts';
import { REPORT_CONTENT, type ReportContent } from '#domain/reports/content.ts';
import { hashOfValue } from '../acts/canonical-json.ts';
import type { Db, Trx } from '../database.ts';

/** Keeps what a version says; its hash goes into the act. */
export async function insertContent(
  trx: Trx,
  row: {
    readonly id: string;
    readonly reportId: string;
    readonly content: ReportContent;
    readonly madeAt: Instant;
  },
): Promise<string> {
  const sha256 = hashOfValue(row.content);
  const content = JSON.stringify(row.content);
  await trx
    .insertInto('reportContent')
    .values({ ...row, content, sha256 })
    .execute();
  return sha256;
}

/** What a version says, and whether it is what its act names. */
export async function readContent(
  db: Db | Trx,
  contentId: string,
  sha256: string,
): Promise<{
  readonly content: ReportContent;
  readonly madeAt: Instant;
  readonly isIntact: boolean;
}> {
  const row = await db
    .selectFrom('reportContent')
    .select(['content', 'madeAt'])
    .where('id', '=', contentId)
    .executeTakeFirstOrThrow();
  const content = parse(REPORT_CONTENT, row.content);
  return { content, madeAt: row.madeAt, isIntact: hashOfValue(content) === sha256 };
}
