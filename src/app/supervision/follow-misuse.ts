import { standingOf } from '#domain/acts/subject.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { CHECK, type CheckStanding } from '#domain/supervision/check-acts.ts';
import type { CheckResult } from '#domain/supervision/check-answers.ts';
import { readFollowNumber } from '#domain/text/follow-number.ts';
import { followedAs, MISUSE, type Followed, type MisuseKind } from '#domain/supervision/misuse.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import { findMisuseByNumber } from '#storage/supervision/misuse.ts';
import type { Deps } from '../deps.ts';

/** What whoever has the number may read: how far it is, never what was said nor by whom. */
export interface FollowedReport {
  readonly number: string;
  readonly kind: MisuseKind;
  readonly state: Followed;
  readonly receivedOn: PlainDate | null;
  readonly lookedOn: PlainDate | null;
  /** Of the check that came of it, once it is closed. */
  readonly checked: { readonly on: PlainDate; readonly result: CheckResult } | null;
  readonly answer: string | null;
  readonly endedOn: PlainDate | null;
}

/** How far a report is. Refuses MISUSE_NO_SUCH_NUMBER. */
export async function followMisuse(deps: Deps, number: string): Promise<Result<FollowedReport>> {
  const row = await findMisuseByNumber(deps.db, readFollowNumber(number));
  if (!row) return refuse('MISUSE_NO_SUCH_NUMBER', {}, 'so');
  const standing = standingOf(MISUSE, await listActs(deps.db, MISUSE, row.id));
  const { state, checkId, receivedOn, lookedOn, answer, endedOn } = standing;
  if (state === 'none') return refuse('MISUSE_NO_SUCH_NUMBER', {}, 'so');
  const check =
    checkId === null ? null : standingOf(CHECK, await listActs(deps.db, CHECK, checkId));
  const isKnown = check !== null && (check.announced || check.state === 'closed');
  return ok({
    ...{ number: row.number, kind: row.kind, state: followedAs(state, isKnown) },
    ...{ receivedOn, lookedOn, answer, endedOn },
    checked: check === null ? null : outcomeOf(check),
  });
}

function outcomeOf({ closedOn, result }: CheckStanding): FollowedReport['checked'] {
  return closedOn === null || result === null ? null : { on: closedOn, result };
}
