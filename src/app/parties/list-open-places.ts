import type { Actor } from '#domain/access/authorize.ts';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { checkCommune } from '#domain/units/check-commune.ts';
import type { UnitId } from '#domain/units/unit.ts';
import { listInUnits, unitsOfProducers, type OpenPlace } from '#storage/parties/open-places.ts';
import { rememberedPlace } from '#storage/units/place-answers.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { pagesOf, sliceOf } from '../paging.ts';

interface Choice {
  readonly id: UnitId;
  readonly name: string;
}

/** The producers of one old commune, with the communes that hold a part of it first among all of the province. */
export interface OpenPlaces {
  readonly unitId: UnitId;
  /** By the names of its time. */
  readonly address: string;
  readonly producers: readonly OpenPlace[];
  readonly choices: readonly Choice[];
  /** What was answered for the first of these addresses before. */
  readonly remembered: UnitId | null;
}

export const OPEN_PER_PAGE = 50;

/** The producers of which nobody knows in which commune of today they lie, by their old commune. Refuses NOT_ALLOWED. */
export async function listOpenPlaces(
  deps: Deps,
  actor: Actor,
  page: number,
): Promise<
  Result<{ readonly places: readonly OpenPlaces[]; readonly total: number; readonly pages: number }>
> {
  const reach = reachFor(deps, actor, 'producer.place');
  if (reach.withinUnits.size === 0) return refuse('NOT_ALLOWED');
  const { units, clock } = deps;
  const today = clock.today();
  const open = (await unitsOfProducers(deps.db, reach)).filter(
    (id) => !checkCommune(units, id, today).ok && !units.currentUnitsOf(id, today).certain,
  );
  const { rows, total } = await listInUnits(deps.db, reach, open, sliceOf(page, OPEN_PER_PAGE));
  const places: OpenPlaces[] = [];
  for (const [unitId, producers] of Map.groupBy(rows, (row) => row.unitId)) {
    const [first] = producers;
    const street = first?.street ?? '';
    const remembered = (await rememberedPlace(deps.db, { oldUnitId: unitId, street })) ?? null;
    const address = units.fullAddress(unitId, lastDay(deps, unitId));
    places.push({ unitId, address, producers, choices: choicesOf(deps, unitId), remembered });
  }
  return ok({ places, total, pages: pagesOf(total, OPEN_PER_PAGE) });
}

function lastDay({ units, clock }: Deps, id: UnitId) {
  const end = units.unitById(id, clock.today())?.validTo;
  return end ? addDays(end, -1) : clock.today();
}

function choicesOf({ units, clock }: Deps, id: UnitId): readonly Choice[] {
  const today = clock.today();
  const parts = units.currentUnitsOf(id, today).units;
  const provinces = new Set(parts.flatMap((part) => units.parentOf(part.id, today)?.id ?? []));
  const others = [...provinces].flatMap((province) => units.descendantsOf(province, today));
  const named = [...parts, ...others].filter(({ level }) => level === 'commune');
  return [
    ...new Map(named.map((unit) => [unit.id, { id: unit.id, name: unit.fullName }])).values(),
  ];
}
