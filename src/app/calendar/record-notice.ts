import { DOSSIER } from '#domain/dossier/dossier.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { record } from '../acts/record.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { termFrom } from '#domain/calendar/commune-deadline.ts';
import {
  noticesThatCount,
  type EnteredNotice,
  type HolidayNotice,
} from '#domain/calendar/holiday-notice.ts';
import { workingCalendar } from '#domain/calendar/public-holidays.ts';
import type { WorkingCalendar } from '#domain/calendar/working-days.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import {
  addNotice,
  listEnteredNotices,
  listRunningTerms,
  lockNotices,
  noticesVersion,
  wasEntered,
  type NoticeForm,
} from '#storage/calendar/holiday-notices.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { lockDossier } from '#storage/dossier/read-dossier.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { DOSSIERS } from '../dossier/dossier-subject.ts';

export interface NoticeRequest {
  /** The entry that the page had shown last. */
  readonly seenSeq: number;
  readonly idempotencyKey: string;
}

export interface NoticeEntered {
  /** How many dossiers got another last day. */
  readonly moved: number;
}

/**
 * The one way in which an entry gets into the calendar: by an administrator, one after the other,
 * behind the entry the page had shown. Days off are the same everywhere, so it counts for all
 * provinces, on every server from the next question on; the last day of each dossier at a commune
 * follows by an act that names the notice. Refuses NOT_ALLOWED, CHANGED_MEANWHILE when another
 * entry came first, KEY_USED_FOR_ANOTHER, and what `decide` does. Sent twice it is entered once.
 */
export async function recordNotice(
  deps: Deps,
  actor: Actor,
  { seenSeq, form }: { readonly seenSeq: number; readonly form: NoticeForm },
  decide: (known: readonly HolidayNotice[]) => Result<EnteredNotice>,
): Promise<Result<NoticeEntered>> {
  if (reachFor(deps, actor, 'settings.manage').withinUnits.size === 0) return refuse('NOT_ALLOWED');
  return inTransaction(deps.db, async (trx) => {
    await lockNotices(trx);
    const before = await wasEntered(trx, actor.accountId, form);
    if (!before.ok) return before;
    if (before.value) return ok({ moved: 0 });
    const version = await noticesVersion(trx);
    if (version !== seenSeq) return refuse('CHANGED_MEANWHILE');
    const known = [...deps.shippedNotices, ...(await listEnteredNotices(trx))];
    const decided = decide(noticesThatCount(known));
    if (!decided.ok) return decided;
    const notice = decided.value;
    await addNotice(trx, {
      ...notice,
      no: version + 1,
      enteredBy: actor.accountId,
      enteredAt: deps.clock.now(),
      form,
    });
    const calendars = { before: calendarOf(known), after: calendarOf([...known, notice]) };
    return moveDeadlines(deps, trx, actor, { notice, ...calendars });
  });
}

function calendarOf(entered: readonly EnteredNotice[]): WorkingCalendar {
  return workingCalendar(noticesThatCount(entered));
}

interface Move {
  readonly notice: EnteredNotice;
  readonly before: WorkingCalendar;
  readonly after: WorkingCalendar;
}

/** Every running term that the notice moves; the others keep the day that was told. */
async function moveDeadlines(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  move: Move,
): Promise<Result<NoticeEntered>> {
  let moved = 0;
  for (const dossierId of await listRunningTerms(trx)) {
    const done = await moveDeadline(deps, trx, actor, dossierId, move);
    if (!done.ok) return done;
    if (done.value) moved += 1;
  }
  return ok({ moved });
}

async function moveDeadline(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  dossierId: string,
  { notice, before, after }: Move,
): Promise<Result<boolean>> {
  await lockDossier(trx, dossierId);
  const standing = await readStanding(trx, DOSSIER, dossierId);
  const { communeCountsFrom, communeDueOn, state } = standing;
  const runs = state === 'submitted' || state === 'communeReview' || state === 'completing';
  if (!runs || communeCountsFrom === null || communeDueOn === null) return ok(false);
  const { dueOn } = termFrom(after, communeCountsFrom);
  if (dueOn === communeDueOn || dueOn === termFrom(before, communeCountsFrom).dueOn) {
    return ok(false);
  }
  const { number: noticeNumber, dated: noticeDated } = notice;
  const recorded = await record(deps, trx, actor, DOSSIERS, {
    id: dossierId,
    idempotencyKey: null,
    kind: 'moveDeadline',
    role: 'administrator',
    data: { from: communeDueOn, dueOn, noticeNumber, noticeDated },
    before: standing,
  });
  return recorded.ok ? ok(true) : recorded;
}
