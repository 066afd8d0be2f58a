import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { ChangeKind } from '#domain/units/change.ts';
import { lifeOn } from '#domain/units/span.ts';
import type { EarlierName, Succession, UnitId } from '#domain/units/unit.ts';
import { listUnitChanges, type StoredChangeState } from '#storage/units/unit-changes.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { lastDayOf } from './last-day.ts';

/** A unit at the other end of a line of the drawing. */
export interface UnitEnd {
  readonly id: UnitId;
  readonly name: string;
  readonly within: string;
  readonly on: PlainDate;
  /** It went, or came, with all of it. */
  readonly whole: boolean;
  readonly source: string;
}

/** Something that was or will be said of the unit here. */
export interface ChangeOfUnit {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly on: PlainDate;
  readonly lawNumber: string | null;
  readonly state: StoredChangeState;
  readonly inForce: boolean;
  /** Whether whoever looks may open its page: a commune is told of it, and reads no more. */
  readonly mayOpen: boolean;
}

export interface UnitView {
  readonly id: UnitId;
  readonly name: string;
  readonly code: string;
  readonly level: 'province' | 'district' | 'commune';
  readonly address: string;
  readonly life: 'notYet' | 'standing' | 'ended';
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  readonly source: string;
  readonly names: readonly EarlierName[];
  readonly cameFrom: readonly UnitEnd[];
  readonly became: readonly UnitEnd[];
  /** What holds it today, however often it was handed on; empty while it stands itself. */
  readonly today: readonly { readonly id: UnitId; readonly name: string }[];
  readonly certain: boolean;
  readonly changes: readonly ChangeOfUnit[];
}

/** One unit with what it came from, what became of it, and what is entered of it. Refuses NOT_ALLOWED, NOT_FOUND. */
export async function viewUnit(deps: Deps, actor: Actor, id: UnitId): Promise<Result<UnitView>> {
  if (!isAllowedSomewhere(actor, 'unit.view')) return refuse('NOT_ALLOWED');
  const { units, clock } = deps;
  const today = clock.today();
  const unit = units.unitById(id, lastDayOf(deps, id));
  if (!unit) return refuse('NOT_FOUND');
  const changes = await listUnitChanges(deps.db, ['waiting', 'confirmed', 'undoAsked']);
  const now = units.currentUnitsOf(id, today);
  const life = lifeOn(unit, today);
  return ok({
    id,
    name: unit.fullName,
    code: unit.code,
    level: unit.level,
    address: units.fullAddress(id, lastDayOf(deps, id)),
    life,
    validFrom: unit.validFrom,
    validTo: unit.validTo,
    source: unit.source,
    names: units.earlierNamesOf(id),
    cameFrom: units.predecessorsOf(id).map((one) => endOf(deps, one, one.fromId)),
    became: units.successorsOf(id).map((one) => endOf(deps, one, one.toId)),
    today: life === 'ended' ? now.units.map((one) => ({ id: one.id, name: one.fullName })) : [],
    certain: now.certain,
    changes: changes
      .filter(({ sources, into }) => sources.includes(id) || into.includes(id))
      .map((one) => ({
        id: one.id,
        kind: one.kind,
        on: one.on,
        lawNumber: one.law?.number ?? null,
        state: one.state,
        inForce: one.on <= today,
        mayOpen: allow(deps, actor, 'unit.view', { unitId: one.unitId }).ok,
      })),
  });
}

function endOf(deps: Deps, { on, whole, source }: Succession, id: UnitId): UnitEnd {
  const day = lastDayOf(deps, id);
  const above = deps.units.parentOf(id, day);
  const within = above ? deps.units.fullAddress(above.id, day) : '';
  return { id, name: deps.units.unitById(id, day)?.fullName ?? id, within, on, whole, source };
}
