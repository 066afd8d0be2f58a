import { sql } from 'kysely';
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
 * Issues a number to one signed paper: false when the issuer has a paper of that number in that year,
 * however it was spelled. Nothing takes it away again; a draft holds its number by waiting alone
 * (`isNumberFree`). The decision itself must stand before.
 */
export async function takeNumber(trx: Trx, paper: NumberToIssue): Promise<boolean> {
  const taken = await trx
    .insertInto('issuedNumber')
    .values({
      issuer: paper.issuer,
      year: yearOf(paper.dated),
      folded: codeKey(paper.number),
      number: paper.number,
      dated: paper.dated,
      decisionId: paper.decisionId,
    })
    .onConflict((conflict) => conflict.columns(['issuer', 'year', 'folded']).doNothing())
    .returning('folded')
    .executeTakeFirst();
  return taken !== undefined;
}

/**
 * Whether a draft may bear a number: no paper of the unit in that year was issued under it, and none
 * waits for its signature. Whoever asks next for the same unit waits until this transaction ends.
 */
export async function isNumberFree(
  trx: Trx,
  { issuer, number, dated }: Pick<NumberToIssue, 'issuer' | 'number' | 'dated'>,
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext('issued_number'), hashtext(${issuer}))`.execute(
    trx,
  );
  const [year, folded] = [yearOf(dated), codeKey(number)];
  const issued = await trx
    .selectFrom('issuedNumber')
    .select('number')
    .where('issuer', '=', issuer)
    .where('year', '=', year)
    .where('folded', '=', folded)
    .executeTakeFirst();
  if (issued) return false;
  const waiting = await listWaiting(trx, issuer);
  return !waiting.some((one) => yearOf(one.dated) === year && codeKey(one.number) === folded);
}

/** Papers of a unit that the last act of their decision put before the leader. */
async function listWaiting(
  trx: Trx,
  unitId: string,
): Promise<readonly Pick<NumberToIssue, 'number' | 'dated'>[]> {
  const { rows } = await sql<{ number: string; dated: PlainDate }>`
    select last.data ->> 'number' as number, (last.data ->> 'dated')::date as dated
      from decision_state
      join act last on last.subject_kind = 'decision' and last.subject_id = decision_state.decision_id
       and last.seq = decision_state.seq
     where decision_state.waits and decision_state.unit_id = ${unitId}`.execute(trx);
  return rows;
}

/** The ministry's papers are noted beside those of the units. */
const MINISTRY_ISSUES = 'ministry';

type MinistryPaper = Pick<NumberToIssue, 'number' | 'dated'>;

/** Whether the number stands already in that year, with another day. */
export async function isOfOtherDay(trx: Trx, { number, dated }: MinistryPaper): Promise<boolean> {
  const there = await trx
    .selectFrom('issuedNumber')
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

/** Every number that was issued, in no order. */
export function listIssued(trx: Trx) {
  return trx
    .selectFrom('issuedNumber')
    .select(['issuer', 'year', 'folded', 'number', 'dated', 'decisionId'])
    .execute();
}

/**
 * Every paper whose number was issued, by the acts: signed decisions, signed corrections and annexes,
 * the ministry's papers that a leader confirmed, what the province decided upon one of them, and
 * decisions to revoke.
 */
export async function listSignedPapers(trx: Trx): Promise<readonly NumberToIssue[]> {
  const { rows } = await sql<NumberToIssue>`
    select decision.unit_id as issuer, decision.number, decision.dated, decision.id as decision_id
      from decision join act on act.subject_kind = 'decision' and act.subject_id = decision.id
     where act.kind = 'sign'
    union all
    select decision.unit_id, paper.data ->> 'number', (paper.data ->> 'dated')::date, decision.id
      from decision
      join act signed on signed.subject_kind = 'decision' and signed.subject_id = decision.id
      join act paper on paper.subject_kind = 'decision' and paper.subject_id = decision.id
     where signed.kind = 'signAmendment' and paper.seq = (
       select max(seq) from act where subject_kind = 'decision' and subject_id = decision.id
          and kind = 'prepareAmendment' and seq < signed.seq)
    union all
    select 'ministry', answer.data #>> '{paper,number}', (answer.data #>> '{paper,dated}')::date, null
      from ${confirmedAnswers}
    union all
    select decision.unit_id, answer.data #>> '{decision,number}', (answer.data #>> '{decision,dated}')::date,
           decision.id
      from ${confirmedAnswers}
      join decision on decision.id = (
        select (data ->> 'decisionId')::uuid from act
         where subject_kind = 'dossier' and subject_id = answer.subject_id
           and kind = 'proposeToMinistry' and seq < answer.seq
         order by seq desc limit 1)
     where confirmed.kind = 'useMinistryResult'
    union all
    select case signed.kind when 'sign' then revocation.province_id else 'ministry' end,
           paper.data ->> 'number', (paper.data ->> 'dated')::date, null
      from act signed
      join act paper on paper.subject_kind = 'revocation' and paper.subject_id = signed.subject_id
       and paper.seq = signed.seq - 1
      join revocation on revocation.id = signed.subject_id
     where signed.subject_kind = 'revocation'
       and signed.kind in ('sign', 'confirmRevoked', 'confirmKept')`.execute(trx);
  return rows;
}

/**
 * An answer of the ministry is confirmed by the next act that settles it, unless that sends it back. Results are told
 * and read meanwhile: those acts settle nothing.
 */
const confirmedAnswers = sql`act answer
      join act confirmed on confirmed.subject_kind = 'dossier' and confirmed.subject_id = answer.subject_id
       and confirmed.kind <> 'sendBackMinistryAnswer' and confirmed.seq = (
         select min(seq) from act where subject_kind = 'dossier' and subject_id = answer.subject_id
            and seq > answer.seq and kind not in ('note', 'tellResult', 'readResult', 'remindResult'))
       and answer.subject_kind = 'dossier' and answer.kind = 'enterMinistryAnswer'`;
