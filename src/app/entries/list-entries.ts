import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { EntryKind } from '#domain/entries/kinds.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { fold } from '#domain/text/fold.ts';
import type { UnitId } from '#domain/units/unit.ts';
import { listEntries as list, type ListedEntry } from '#storage/entries/list-entries.ts';
import type { Slice } from '#storage/slice.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { pagesOf, sliceOf } from '../paging.ts';
import { unitsToLookIn } from '../register/unit-asked.ts';

const PER_PAGE = 25;

export interface EntryQuestion {
  readonly kind: EntryKind;
  readonly text: string;
  readonly unitId: UnitId | null;
  readonly type: string | null;
  readonly day: PlainDate;
  readonly closed: boolean;
}

/** A page of a further register within reach, as of a day. Refuses NOT_ALLOWED, REGISTER_DAY_AHEAD. */
export async function listEntries(
  deps: Deps,
  actor: Actor,
  question: EntryQuestion,
  page: number,
): Promise<Result<{ rows: readonly ListedEntry[]; total: number; pages: number }>> {
  const found = await findEntries(deps, actor, question, sliceOf(page, PER_PAGE));
  if (!found.ok) return found;
  return ok({ ...found.value, pages: pagesOf(found.value.total, PER_PAGE) });
}

/** A part of the list, for pages and files alike. Refuses as `listEntries`. */
export async function findEntries(
  deps: Deps,
  actor: Actor,
  { kind, text, unitId, type, day, closed }: EntryQuestion,
  slice: Slice,
): Promise<Result<{ rows: readonly ListedEntry[]; total: number }>> {
  if (!isAllowedSomewhere(actor, 'register.view')) return refuse('NOT_ALLOWED');
  const today = deps.clock.today();
  if (day > today) return refuse('REGISTER_DAY_AHEAD', {}, 'ngay');
  const found = await list(deps.db, reachFor(deps, actor, 'register.view'), {
    ...{ kind, type, day, today, closed },
    words: fold(text).split(' ').filter(Boolean),
    units: unitId === null ? null : unitsToLookIn(deps, unitId, day),
    ...slice,
  });
  return ok(found);
}
