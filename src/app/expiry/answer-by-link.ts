import type { InferOutput } from 'valibot';
import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import { standingOf } from '#domain/acts/subject.ts';
import { lastDayOf } from '#domain/recognition/certificate.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { reassessmentWindow } from '#domain/calendar/reassessment-window.ts';
import { mayAnswer } from '#domain/expiry/may-answer.ts';
import { RENEWAL, type Answer } from '#domain/expiry/renewal.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findRequest } from '#storage/acts/find-request.ts';
import { listActs, readStanding } from '#storage/acts/list-acts.ts';
import { inTransaction } from '#storage/database.ts';
import { lockRenewed } from '#storage/expiry/renewals.ts';
import { record } from '../acts/record.ts';
import type { Deps } from '../deps.ts';
import { openAnswerLink } from '../notices/answer-link.ts';
import type { answerByLinkInput } from './answer-by-link.input.ts';
import { RENEWALS } from './renewal-subject.ts';

/** What the page behind the link says: of the product, nothing of a person. */
export interface AnswerPage {
  readonly productName: string;
  readonly code: string;
  readonly star: number;
  readonly lastDay: PlainDate;
  readonly opensOn: PlainDate;
  readonly closesOn: PlainDate;
  readonly answer: Answer | null;
  readonly answeredOn: PlainDate | null;
  /** Whether an answer can be given or changed today. */
  readonly open: boolean;
}

/** Looking answers nothing, so that a scanner of mails does no harm. Refuses RENEWAL_LINK_NOT_VALID. */
export async function viewAnswerPage(deps: Deps, token: string): Promise<Result<AnswerPage>> {
  const opened = await openAnswerLink(deps.db, token);
  if (!opened.ok) return opened;
  const { id, productName, code, star, ...facts } = opened.value;
  const standing = await readStanding(deps.db, RENEWAL, id);
  const { answer, answeredOn } = standing;
  const lastDay = lastDayOf(facts);
  const may = mayAnswer(facts, standing, deps.clock.today());
  if (!may.ok && may.refusals[0].code === 'RENEWAL_ENDED') return may;
  const window = reassessmentWindow(lastDay);
  return ok({ productName, code, star, lastDay, ...window, answer, answeredOn, open: may.ok });
}

export interface AnswerByLinkInput extends InferOutput<typeof answerByLinkInput> {
  readonly token: string;
}

/**
 * The producer answers through the link of a notice, without an account: nothing is kept of who did, and
 * the act says so. An officer who is signed in is sent away: what was said on the phone is noted under the
 * officer's own name. The same form sent twice answers once. Refuses RENEWAL_LINK_NOT_VALID,
 * RENEWAL_IN_THEIR_STEAD, RENEWAL_ENDED, RENEWAL_WINDOW_CLOSED, KEY_USED_FOR_ANOTHER.
 */
export async function answerByLink(
  deps: Deps,
  signedIn: Actor | null,
  { token, answer, idempotencyKey }: AnswerByLinkInput,
): Promise<Result<null>> {
  const opened = await openAnswerLink(deps.db, token);
  if (!opened.ok) return opened;
  if (signedIn && isAllowedSomewhere(signedIn, 'renewal.note'))
    return refuse('RENEWAL_IN_THEIR_STEAD');
  const { id } = opened.value;
  return inTransaction(deps.db, async (trx) => {
    const certificate = await lockRenewed(trx, id);
    if (certificate === undefined) return refuse('RENEWAL_LINK_NOT_VALID');
    const asked = { certificateId: id, answer };
    const request = { actor: VISITOR, kind: 'answer', idempotencyKey, asked };
    const done = await findRequest(trx, request);
    if (!done.ok) return done;
    if (done.value !== null) return ok(null);
    const before = standingOf(RENEWAL, await listActs(trx, RENEWAL, id));
    const may = mayAnswer(certificate, before, deps.clock.today());
    if (!may.ok) return may;
    const data = { answer, by: 'link' } as const;
    const act = {
      id,
      kind: 'answer',
      role: 'producer',
      data,
      before,
      idempotencyKey,
      asked,
    } as const;
    const answered = await record(deps, trx, VISITOR, RENEWALS, act);
    return answered.ok ? ok(null) : answered;
  });
}

const VISITOR = { kind: 'visitor' } as const;
