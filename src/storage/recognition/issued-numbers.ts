import { yearOf, type PlainDate } from '#domain/calendar/plain-date.ts';
import { codeKey } from '#domain/recognition/code-key.ts';
import type { Trx } from '../database.ts';

/** A number that a paper is to bear. */
export interface NumberToIssue {
  /** A unit, or `ministry`. */
  readonly issuer: string;
  readonly number: string;
  readonly dated: PlainDate;
  readonly decisionId: string | null;
}

/**
 * Takes a number for one paper: false when the issuer has a paper of that number in that year,
 * however it was spelled. The decision itself must stand before.
 */
export async function takeNumber(trx: Trx, paper: NumberToIssue): Promise<boolean> {
  const taken = await trx
    .insertInto('issued_number')
    .values({
      issuer: paper.issuer,
      year: yearOf(paper.dated),
      folded: codeKey(paper.number),
      number: paper.number,
      dated: paper.dated,
      decision_id: paper.decisionId,
    })
    .onConflict((conflict) => conflict.columns(['issuer', 'year', 'folded']).doNothing())
    .returning('folded')
    .executeTakeFirst();
  return taken !== undefined;
}

/**
 * Notes a paper of the ministry, which may concern many products: false when the number stands
 * already with another day.
 */
export async function noteMinistryPaper(
  trx: Trx,
  { number, dated }: Pick<NumberToIssue, 'number' | 'dated'>,
): Promise<boolean> {
  if (await takeNumber(trx, { issuer: 'ministry', number, dated, decisionId: null })) return true;
  const there = await trx
    .selectFrom('issued_number')
    .select('dated')
    .where('issuer', '=', 'ministry')
    .where('year', '=', yearOf(dated))
    .where('folded', '=', codeKey(number))
    .executeTakeFirst();
  return there?.dated === dated;
}
