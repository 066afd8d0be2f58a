import type { Given, RowAnswers } from '#domain/imports/answers.ts';
import type { ListedRow } from '#domain/imports/read-list.ts';
import type { AnsweredRow } from '#domain/imports/settle-row.ts';
import type { Db, Trx } from '../database.ts';

/** The rows of a list that are not left out, as they were read and answered, in the order of the sheet. */
export async function listAnsweredRows(
  db: Db | Trx,
  importId: string,
): Promise<readonly AnsweredRow[]> {
  const rows = await db
    .selectFrom('importRow')
    .select(['row', 'content', 'answers', 'given'])
    .where('importId', '=', importId)
    .where('leftOut', '=', false)
    .orderBy('row')
    .execute();
  // Written by replaceRows, answerRows and giveRows only, from typed values.
  return rows.map(({ row, content, answers, given }) => ({
    row,
    ...(content as unknown as Pick<ListedRow, 'values' | 'details' | 'problems' | 'place'>),
    answers: answers as RowAnswers,
    given: given as Given,
  }));
}
