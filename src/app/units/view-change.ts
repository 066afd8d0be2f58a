import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { MovingKind } from '#domain/units/moving.ts';
import { countMoving, listMoving, type MovingRow } from '#storage/units/moving.ts';
import {
  findUnitChange,
  listUnitChanges,
  type StoredChangeState,
  type UnitChangeRow,
} from '#storage/units/unit-changes.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { pagesOf, sliceOf } from '../paging.ts';
import { placeFor } from './place-for.ts';

/** A unit as a page names it, as of the day of the change. */
export interface NamedUnit {
  readonly id: string;
  readonly name: string;
}

/** A change with the names of its units and what its reader may do. */
export interface ShownChange extends Omit<UnitChangeRow, 'sources' | 'into'> {
  readonly sources: readonly NamedUnit[];
  readonly into: readonly NamedUnit[];
  /** Its day has come. */
  readonly inForce: boolean;
  readonly may: {
    /** Its page: a commune is told of a change, and reads no more. */
    readonly open: boolean;
    readonly confirm: boolean;
    readonly withdraw: boolean;
    readonly askUndo: boolean;
    readonly confirmUndo: boolean;
    readonly keep: boolean;
    readonly enterAgain: boolean;
  };
}

const ALL = ['waiting', 'confirmed', 'undoAsked', 'undone', 'withdrawn'] as const;

/** Every change that was entered, the newest day first. Refuses NOT_ALLOWED. */
export async function listChanges(
  deps: Deps,
  actor: Actor,
): Promise<Result<readonly ShownChange[]>> {
  if (!isAllowedSomewhere(actor, 'unit.view')) return refuse('NOT_ALLOWED');
  const rows = await listUnitChanges(deps.db, ALL);
  return ok(rows.map((row) => shown(deps, actor, row)).toReversed());
}

export interface ChangeView {
  readonly change: ShownChange;
  /** How much lies in what changes, by kind. */
  readonly moving: Readonly<Record<MovingKind, number>>;
  /** The rows of one kind, when asked for. */
  readonly rows: readonly (MovingRow & { readonly unitName: string })[];
  readonly pages: number;
}

export const MOVING_PER_PAGE = 25;

/**
 * One change with what moves by it: how many producers, products, valid certificates, dossiers under way
 * and accounts lie in it, each with its list. Refuses NOT_FOUND, and NOT_ALLOWED where whoever looks may
 * neither enter nor confirm.
 */
export async function viewChange(
  deps: Deps,
  actor: Actor,
  asked: { readonly changeId: string; readonly kind: MovingKind | null; readonly page: number },
): Promise<Result<ChangeView>> {
  const row = await findUnitChange(deps.db, asked.changeId);
  if (!row) return refuse('NOT_FOUND');
  const may = allow(deps, actor, 'unit.view', { unitId: placeFor(actor, row) });
  if (!may.ok) return may;
  const place = { unitIds: row.sources, day: dayBefore(deps, row) };
  const moving = await countMoving(deps.db, place);
  const slice = sliceOf(asked.page, MOVING_PER_PAGE);
  const rows = asked.kind === null ? [] : await listMoving(deps.db, asked.kind, place, slice);
  return ok({
    change: shown(deps, actor, row),
    moving,
    rows: rows.map((one) => ({ ...one, unitName: nameOn(deps, one.unitId, place.day) })),
    pages: asked.kind === null ? 1 : pagesOf(moving[asked.kind], MOVING_PER_PAGE),
  });
}

/** What lies there today; of a change that is past, on the last day before it. */
function dayBefore({ clock }: Deps, { on }: UnitChangeRow): PlainDate {
  const today = clock.today();
  return on > today ? today : addDays(on, -1);
}

function nameOn({ units }: Deps, id: string, day: PlainDate): string {
  return units.unitById(id, day)?.fullName ?? id;
}

function shown(deps: Deps, actor: Actor, row: UnitChangeRow): ShownChange {
  const { sources, into, made, on, state } = row;
  const unitId = placeFor(actor, row);
  const before = addDays(on, -1);
  const inForce = on <= deps.clock.today();
  const own = row.preparedBy === actor.accountId;
  const holds = (verb: 'unit.view' | 'unit.prepare' | 'unit.confirm') =>
    allow(deps, actor, verb, { unitId }).ok;
  const is = (one: StoredChangeState) => state === one;
  return {
    ...row,
    sources: sources.map((id) => ({ id, name: nameOn(deps, id, before) })),
    into: into.map((id) => {
      const makes = made.find((one) => one.id === id);
      return { id, name: makes ? `${makes.kind} ${makes.name}` : nameOn(deps, id, on) };
    }),
    inForce,
    may: {
      open: holds('unit.view'),
      confirm: is('waiting') && !own && holds('unit.confirm'),
      withdraw: is('waiting') && (holds('unit.prepare') || holds('unit.confirm')),
      askUndo: is('confirmed') && !inForce && holds('unit.prepare'),
      confirmUndo: is('undoAsked') && !inForce && holds('unit.confirm'),
      enterAgain: (is('undone') || is('withdrawn')) && holds('unit.prepare'),
      keep: is('undoAsked') && (holds('unit.prepare') || holds('unit.confirm')),
    },
  };
}
