import type { Actor } from '#domain/access/authorize.ts';
import { daysBetween } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { type IntakeFilter, type IntakeView } from '#domain/office/intake.ts';
import type { UnitId } from '#domain/units/unit.ts';
import { listIntake as findIntake, type IntakeRow } from '#storage/office/intake.ts';
import { reachFor } from '../allow.ts';
import { tiesOf } from '../dossier/council-sight.ts';
import type { Deps } from '../deps.ts';

export interface IntakeEntry extends IntakeRow {
  readonly communeName: string;
  /** Calendar days before the round must be finished (Đ5.1); negative when it is over. */
  readonly daysToRoundEnd: number | null;
}

export interface Intake {
  readonly rows: readonly IntakeEntry[];
  readonly views: Readonly<Record<IntakeView, number>>;
  readonly figures: Readonly<Record<IntakeFilter, number>>;
  readonly today: PlainDate;
}

const STATE_VIEW = {
  forwarded: 'todo',
  officeReview: 'todo',
  officeReturned: 'waiting',
  accepted: 'accepted',
} as const satisfies Record<IntakeRow['state'], IntakeView>;

const FILTER_STATE = {
  fresh: 'forwarded',
  reading: 'officeReview',
} as const satisfies Record<IntakeFilter, IntakeRow['state']>;

/**
 * The dossiers at the office's intake within reach: first those whose round ends soonest, among
 * them those that came first; what waits for the producer by the day of its answer.
 */
export async function listIntake(
  deps: Deps,
  actor: Actor,
  shown: { readonly view: IntakeView; readonly filter: IntakeFilter | null },
): Promise<Intake> {
  const today = deps.clock.today();
  const found = await findIntake(deps.db, reachFor(deps, actor, 'dossier.officeReceive'));
  const ties = await tiesOf(deps.db, actor);
  const seen = found.filter((row) => !ties.has(row.dossierId));
  const rows = seen.map((row) => entryOf(deps, row, today));
  const of = (view: IntakeView) => rows.filter((row) => STATE_VIEW[row.state] === view);
  const inState = (filter: IntakeFilter) =>
    rows.filter((row) => row.state === FILTER_STATE[filter]);
  const { view, filter } = shown;
  const chosen = view === 'todo' && filter ? inState(filter) : of(view);
  return {
    rows: chosen.toSorted(view === 'waiting' ? byAnswer : byRound),
    views: {
      todo: of('todo').length,
      waiting: of('waiting').length,
      accepted: of('accepted').length,
    },
    figures: { fresh: inState('fresh').length, reading: inState('reading').length },
    today,
  };
}

function entryOf(deps: Deps, row: IntakeRow, today: PlainDate): IntakeEntry {
  return {
    ...row,
    communeName: unitName(deps, row.unitId),
    daysToRoundEnd: row.resultBefore === null ? null : daysBetween(today, row.resultBefore),
  };
}

function unitName(deps: Deps, unitId: UnitId): string {
  return deps.units.unitById(unitId)?.fullName ?? unitId;
}

function byRound(a: IntakeEntry, b: IntakeEntry): number {
  const days = (entry: IntakeEntry) => entry.daysToRoundEnd ?? Number.MAX_SAFE_INTEGER;
  return days(a) - days(b) || compare(a.forwardedOn, b.forwardedOn);
}

function byAnswer(a: IntakeEntry, b: IntakeEntry): number {
  return compare(a.answerBy ?? '9', b.answerBy ?? '9') || compare(a.changedOn, b.changedOn);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
