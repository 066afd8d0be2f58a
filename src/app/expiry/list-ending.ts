import type { Actor } from '#domain/access/authorize.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { daysBetween } from '#domain/calendar/day-arithmetic.ts';
import {
  placeInReassessmentWindow,
  reassessmentWindow,
  type ReassessmentWindow,
} from '#domain/calendar/reassessment-window.ts';
import { countViews } from '#storage/expiry/count-ending.ts';
import type { EndingFilter } from '#domain/expiry/views.ts';
import { listEnding as query, type EndingRow } from '#storage/expiry/list-ending.ts';
import { listMarks } from '#storage/expiry/renewals.ts';
import type { Deps } from '../deps.ts';
import { pagesOf, sliceOf } from '../paging.ts';
import { marksOf, type ShownMark } from './marks.ts';
import { radarScope } from './scope.ts';

const ENDING_PER_PAGE = 25;
/** The most that one file holds. */
const MOST = 10_000;

/** A certificate that ends, with all that its row says. */
export interface ListedEnding extends EndingRow {
  readonly daysLeft: number;
  readonly place: string;
  /** Đ7.6a: when a re-assessment is handed in, and where today lies in it. */
  readonly window: ReassessmentWindow & { readonly now: 'tooEarly' | 'open' | 'late' };
  /** What the producer got, notice by notice. */
  readonly marks: readonly ShownMark[];
}

export interface EndingList {
  readonly rows: readonly ListedEnding[];
  readonly total: number;
  readonly pages: number;
  /** Whether this person may note a call and its answer. */
  readonly mayNote: boolean;
}

/** A page of the certificates that end, those first that end first. */
export async function listEnding(
  deps: Deps,
  actor: Actor,
  filter: EndingFilter,
  page: number,
): Promise<EndingList> {
  const scope = radarScope(deps, actor);
  const rows = await query(deps.db, scope, filter, sliceOf(page, ENDING_PER_PAGE));
  const counts = await countViews(deps.db, scope, filter);
  const total = filter.view === null ? counts.all : counts[filter.view];
  return {
    rows: await described(deps, rows),
    total,
    pages: pagesOf(total, ENDING_PER_PAGE),
    mayNote: isAllowedSomewhere(actor, 'renewal.note'),
  };
}

/** All of them, for a file. */
export async function everyEnding(
  deps: Deps,
  actor: Actor,
  filter: EndingFilter,
): Promise<readonly ListedEnding[]> {
  const slice = { offset: 0, limit: MOST };
  return described(deps, await query(deps.db, radarScope(deps, actor), filter, slice));
}

async function described(deps: Deps, rows: readonly EndingRow[]): Promise<readonly ListedEnding[]> {
  const today = deps.clock.today();
  const marks = Map.groupBy(
    await listMarks(
      deps.db,
      rows.map(({ id }) => id),
    ),
    (mark) => mark.certificateId,
  );
  return rows.map((row) => {
    const window = reassessmentWindow(row.lastDay);
    return {
      ...row,
      daysLeft: daysBetween(today, row.lastDay),
      place: deps.units.unitById(row.unitId, today)?.fullName ?? '',
      window: { ...window, now: placeInReassessmentWindow(today, window) },
      marks: marksOf(row.lastDay, today, marks.get(row.id) ?? []),
    };
  });
}
