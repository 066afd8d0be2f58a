import { formatVietnameseDate, type PlainDate } from '../calendar/plain-date.ts';
import { ok, okUnless, refusal, refuse, type Refusal, type Result } from '../result.ts';
import { tidyLines, tidyText } from '../text/tidy.ts';
import type { RevocationStanding } from './revocation.ts';
import type { RevocationActData } from './revocation-acts.ts';

/** Stars that the minister alone revokes (Đ8.2b). */
export const MINISTRY_STAR = 5;

/** What was verified, and what it came to. Refuses REVOCATION_WORDS_MISSING and REVOCATION_DAY_AHEAD. */
export function checkVerification(
  { on, text }: RevocationActData['verify'],
  today: PlainDate,
): Result<RevocationActData['verify']> {
  const words = tidyLines(text);
  return okUnless([...wordFaults(words), ...dayFaults(on, today)], { on, text: words });
}

/**
 * How the producer was heard: its statement is there, minutes say what it said, or its term has passed
 * in silence. Refuses REVOCATION_NO_STATEMENT, REVOCATION_WORDS_MISSING, REVOCATION_TERM_RUNS,
 * REVOCATION_STATED and REVOCATION_DAY_AHEAD.
 */
export function checkHearing(
  { how, on, text }: RevocationActData['hear'],
  { statedOn, answerBy }: Pick<RevocationStanding, 'statedOn' | 'answerBy'>,
  today: PlainDate,
): Result<RevocationActData['hear']> {
  const heard = { how, on, text: tidyLines(text) };
  const faults = dayFaults(on, today);
  if (how === 'statement' && statedOn === null)
    faults.push(refusal('REVOCATION_NO_STATEMENT', {}, 'how'));
  if (how === 'minutes') faults.push(...wordFaults(heard.text));
  if (how === 'silent' && statedOn !== null) faults.push(refusal('REVOCATION_STATED', {}, 'how'));
  if (how === 'silent' && answerBy !== null && today <= answerBy)
    faults.push(refusal('REVOCATION_TERM_RUNS', { day: said(answerBy) }, 'how'));
  return okUnless(faults, heard);
}

/**
 * The conclusion, from whose day the fifteen days run: not before the producer was heard, and not
 * ahead. Refuses REVOCATION_WORDS_MISSING, REVOCATION_CONCLUDED_EARLY and REVOCATION_DAY_AHEAD.
 */
export function checkConclusion(
  { on, text }: RevocationActData['conclude'],
  { heard }: Pick<RevocationStanding, 'heard'>,
  today: PlainDate,
): Result<RevocationActData['conclude']> {
  const words = tidyLines(text);
  const early = heard !== null && on < heard.on;
  const faults = [
    ...wordFaults(words),
    ...dayFaults(on, today),
    ...(early ? [refusal('REVOCATION_CONCLUDED_EARLY', { day: said(heard.on) }, 'on')] : []),
  ];
  return okUnless(faults, { on, text: words });
}

/**
 * The draft before the leader: of the province's own stars, dated from the conclusion on, and void from
 * no day before the decision. Refuses REVOCATION_OF_MINISTRY, REVOCATION_DRAFT_INCOMPLETE,
 * REVOCATION_DRAFT_EARLY and REVOCATION_BACK_DATED.
 */
export function checkDraft(
  sent: RevocationActData['submit'],
  { concluded }: Pick<RevocationStanding, 'concluded'>,
  star: number,
): Result<RevocationActData['submit']> {
  if (star >= MINISTRY_STAR) return refuse('REVOCATION_OF_MINISTRY');
  const draft = {
    ...sent,
    number: tidyText(sent.number),
    signerName: tidyText(sent.signerName),
    signerTitle: tidyText(sent.signerTitle),
    bodies: [...new Set(sent.bodies.map(tidyText))].filter((body) => body !== ''),
  };
  const faults: Refusal[] = [];
  if (draft.number === '' || draft.signerName === '' || draft.signerTitle === '')
    faults.push(refusal('REVOCATION_DRAFT_INCOMPLETE', {}, 'number'));
  if (concluded !== null && draft.dated < concluded.on)
    faults.push(refusal('REVOCATION_DRAFT_EARLY', { day: said(concluded.on) }, 'dated'));
  if (draft.from < draft.dated)
    faults.push(refusal('REVOCATION_BACK_DATED', { day: said(draft.dated) }, 'from'));
  return okUnless(faults, draft);
}

/**
 * The letter to the ministry, for five stars alone. Refuses REVOCATION_OF_PROVINCE,
 * REVOCATION_DRAFT_INCOMPLETE, REVOCATION_DRAFT_EARLY and REVOCATION_DAY_AHEAD.
 */
export function checkProposal(
  sent: RevocationActData['propose'],
  { concluded }: Pick<RevocationStanding, 'concluded'>,
  star: number,
  today: PlainDate,
): Result<RevocationActData['propose']> {
  if (star < MINISTRY_STAR) return refuse('REVOCATION_OF_PROVINCE');
  const proposal = { number: tidyText(sent.number), dated: sent.dated };
  const faults = dayFaults(sent.dated, today, 'dated');
  if (proposal.number === '') faults.push(refusal('REVOCATION_DRAFT_INCOMPLETE', {}, 'number'));
  if (concluded !== null && sent.dated < concluded.on)
    faults.push(refusal('REVOCATION_DRAFT_EARLY', { day: said(concluded.on) }, 'dated'));
  return okUnless(faults, proposal);
}

/**
 * What the ministry answered: a decision with the day from which the star is void, or why it stays.
 * Refuses REVOCATION_DRAFT_INCOMPLETE, REVOCATION_ANSWER_EARLY, REVOCATION_BACK_DATED,
 * REVOCATION_WORDS_MISSING and REVOCATION_DAY_AHEAD.
 */
export function checkMinistryRevocation(
  sent: RevocationActData['enterAnswer'],
  { proposal }: Pick<RevocationStanding, 'proposal'>,
  today: PlainDate,
): Result<RevocationActData['enterAnswer']> {
  const { dated, revokes } = sent;
  const from = revokes ? (sent.from ?? dated) : null;
  const answer = {
    revokes,
    number: tidyText(sent.number),
    dated,
    from,
    text: tidyLines(sent.text),
  };
  const faults = dayFaults(dated, today, 'dated');
  if (answer.number === '') faults.push(refusal('REVOCATION_DRAFT_INCOMPLETE', {}, 'number'));
  if (proposal !== null && dated < proposal.dated)
    faults.push(refusal('REVOCATION_ANSWER_EARLY', { day: said(proposal.dated) }, 'dated'));
  if (from !== null && from < dated)
    faults.push(refusal('REVOCATION_BACK_DATED', { day: said(dated) }, 'from'));
  if (!revokes) faults.push(...wordFaults(answer.text));
  return okUnless(faults, answer);
}

/** A receipt names one of those who get the decision, once. Refuses REVOCATION_NO_SUCH_BODY, REVOCATION_DAY_AHEAD. */
export function checkReceipt(
  { body, on }: RevocationActData['noteReceipt'],
  { draft, receipts }: Pick<RevocationStanding, 'draft' | 'receipts'>,
  today: PlainDate,
): Result<RevocationActData['noteReceipt']> {
  const waits = draft?.bodies.includes(body) && !receipts.some((one) => one.body === body);
  if (!waits) return refuse('REVOCATION_NO_SUCH_BODY', { body }, 'body');
  return on > today ? refuse('REVOCATION_DAY_AHEAD', { day: said(today) }, 'on') : ok({ body, on });
}

function wordFaults(words: string): Refusal[] {
  return words === '' ? [refusal('REVOCATION_WORDS_MISSING', {}, 'text')] : [];
}

function dayFaults(on: PlainDate, today: PlainDate, field = 'on'): Refusal[] {
  return on > today ? [refusal('REVOCATION_DAY_AHEAD', { day: said(today) }, field)] : [];
}

const said = formatVietnameseDate;
