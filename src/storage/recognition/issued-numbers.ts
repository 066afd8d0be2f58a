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

/** The ministry's papers are noted beside those of the units. */
const MINISTRY_ISSUES = 'ministry';

type MinistryPaper = Pick<NumberToIssue, 'number' | 'dated'>;

/** Whether the number stands already in that year, with another day. */
export async function isOfOtherDay(trx: Trx, { number, dated }: MinistryPaper): Promise<boolean> {
  const there = await trx
    .selectFrom('issued_number')
    .select('dated')
    .where('issuer', '=', MINISTRY_ISSUES)
    .where('year', '=', yearOf(dated))
    .where('folded', '=', codeKey(number))
    .executeTakeFirst();
  return there !== undefined && there.dated !== dated;
}

/**
 * Notes a paper of the ministry, which may concern many products: false when the number stands
 * already with another day. Only once the leader has confirmed it: what was entered wrongly can
 * still be put right.
 */
export async function noteMinistryPaper(trx: Trx, paper: MinistryPaper): Promise<boolean> {
  const { number, dated } = paper;
  const noted = { issuer: MINISTRY_ISSUES, number, dated, decisionId: null };
  return (await takeNumber(trx, noted)) || !(await isOfOtherDay(trx, paper));
}
