import type { Actor } from '#domain/access/authorize.ts';
import { daysBetween } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import {
  FILTER_STATE,
  INTAKE_STATES,
  VIEW_STATES,
  type IntakeFilter,
  type IntakeView,
} from '#domain/office/intake.ts';
import type { UnitId } from '#domain/units/unit.ts';
import { countByState, type Counted } from '#storage/dossier/count-dossiers.ts';
import { listIntake as findIntake, type IntakeRow } from '#storage/office/intake.ts';
import { reachFor } from '../allow.ts';
import { tiesOf, type Ties } from '../dossier/council-sight.ts';
import type { Deps } from '../deps.ts';
import { pagesOf, sliceOf } from '../paging.ts';

export const INTAKE_PER_PAGE = 25;

export interface IntakeEntry extends IntakeRow {
  readonly communeName: string;
  /** Calendar days before the round must be finished (Đ5.1); negative when it is over. */
  readonly daysToRoundEnd: number | null;
}

export interface Intake {
  readonly rows: readonly IntakeEntry[];
  readonly pages: number;
  readonly views: Readonly<Record<IntakeView, number>>;
  readonly figures: Readonly<Record<IntakeFilter, number>>;
  readonly today: PlainDate;
}

/** Which part of the intake is asked for. */
export interface IntakePage {
  readonly view: IntakeView;
  readonly filter: IntakeFilter | null;
  /** From 1. */
  readonly page: number;
  readonly perPage?: number;
}

/**
 * The dossiers at the office's intake within reach: first those whose round ends soonest, among
 * them those that came first; what waits for the producer by the day of its answer.
 */
export async function listIntake(deps: Deps, actor: Actor, page: IntakePage): Promise<Intake> {
  return intakeWithout(deps, actor, await tiesOf(deps.db, actor), page);
}

/** The same, for whoever knows already from which dossiers the actor stands aside. */
export async function intakeWithout(
  deps: Deps,
  actor: Actor,
  ties: Ties,
  { view, filter, page, perPage: limit = INTAKE_PER_PAGE }: IntakePage,
): Promise<Intake> {
  const today = deps.clock.today();
  const reach = reachFor(deps, actor, 'dossier.officeReceive');
  const counted: Counted = { reach, ties };
  const states = view === 'todo' && filter ? [FILTER_STATE[filter]] : VIEW_STATES[view];
  const by = view === 'waiting' ? 'answer' : 'round';
  const rows = await findIntake(deps.db, { ...counted, states, by, ...sliceOf(page, limit) });
  const found = await countByState(deps.db, counted, INTAKE_STATES);
  const inStates = (some: typeof states) => some.reduce((sum, state) => sum + found[state], 0);
  return {
    rows: rows.map((row) => entryOf(deps, row, today)),
    pages: pagesOf(inStates(states), limit),
    views: {
      todo: inStates(VIEW_STATES.todo),
      waiting: inStates(VIEW_STATES.waiting),
      accepted: inStates(VIEW_STATES.accepted),
    },
    figures: { fresh: found[FILTER_STATE.fresh], reading: found[FILTER_STATE.reading] },
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
  return deps.units.unitById(unitId, deps.clock.today())?.fullName ?? unitId;
}
