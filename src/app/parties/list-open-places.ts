import type { Actor } from '#domain/access/authorize.ts';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { checkCommune } from '#domain/units/check-commune.ts';
import { givesPart } from '#domain/units/change.ts';
import type { UnitId } from '#domain/units/unit.ts';
import { listUnplaced, unitsOfProducers, type OpenPlace } from '#storage/parties/open-places.ts';
import { listUnitChanges } from '#storage/units/unit-changes.ts';
import { rememberedPlace } from '#storage/units/place-answers.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { pagesOf, sliceOf } from '../paging.ts';

interface Choice {
  readonly id: UnitId;
  readonly name: string;
}

/** The producers of one commune that was divided or gave a part away, with the communes that hold a part of it first among all of the province. */
export interface OpenPlaces {
  readonly unitId: UnitId;
  /** By the names of its time. */
  readonly address: string;
  /** The unit goes on; a part of it went to these. Null: it was divided whole. */
  readonly parted: { readonly on: PlainDate; readonly into: readonly string[] } | null;
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
  const asked = { divided: open, day: today };
  const { rows, total } = await listUnplaced(deps.db, reach, asked, sliceOf(page, OPEN_PER_PAGE));
  const parts = await partsGiven(deps, today);
  const places: OpenPlaces[] = [];
  for (const [unitId, producers] of Map.groupBy(rows, (row) => row.unitId)) {
    const [first] = producers;
    const street = first?.street ?? '';
    const remembered = (await rememberedPlace(deps.db, { oldUnitId: unitId, street })) ?? null;
    const address = units.fullAddress(unitId, lastDay(deps, unitId));
    const part = open.includes(unitId) ? undefined : parts.findLast(({ from }) => from === unitId);
    places.push({
      ...{ unitId, address, producers, remembered },
      choices: choicesOf(deps, unitId, part?.into ?? []),
      parted: part
        ? { on: part.on, into: part.into.map((id) => units.unitById(id, today)?.fullName ?? id) }
        : null,
    });
  }
  return ok({ places, total, pages: pagesOf(total, OPEN_PER_PAGE) });
}

function lastDay({ units, clock }: Deps, id: UnitId) {
  const end = units.unitById(id, clock.today())?.validTo;
  return end ? addDays(end, -1) : clock.today();
}

interface PartGiven {
  readonly from: UnitId;
  readonly into: readonly UnitId[];
  readonly on: PlainDate;
}

/** Which units gave a part away and go on, in the order of the days. */
async function partsGiven({ db }: Deps, today: PlainDate): Promise<readonly PartGiven[]> {
  const changes = await listUnitChanges(db, ['confirmed', 'undoAsked']);
  return changes
    .filter((change) => givesPart(change) && change.on <= today)
    .flatMap(({ sources, into, on }) => sources.map((from) => ({ from, into, on })));
}

/** The unit itself or its parts first, then all of the province. */
function choicesOf(
  { units, clock }: Deps,
  id: UnitId,
  taking: readonly UnitId[],
): readonly Choice[] {
  const today = clock.today();
  const taken = taking.flatMap((one) => units.currentUnitsOf(one, today).units);
  const parts = [...units.currentUnitsOf(id, today).units, ...taken];
  const provinces = new Set(parts.flatMap((part) => units.parentOf(part.id, today)?.id ?? []));
  const others = [...provinces].flatMap((province) => units.descendantsOf(province, today));
  const named = [...parts, ...others].filter(({ level }) => level === 'commune');
  return [
    ...new Map(named.map((unit) => [unit.id, { id: unit.id, name: unit.fullName }])).values(),
  ];
}
