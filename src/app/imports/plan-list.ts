import type { ImportPlan } from '#domain/imports/plan-import.ts';
import { planImport } from '#domain/imports/plan-import.ts';
import { PLAIN_KINDS } from '#domain/imports/kinds/kind-of-list.ts';
import { planEntries, type EntriesPlan } from '#domain/imports/plan-entries.ts';
import {
  settleRow,
  type AnsweredRow,
  type FindPlace,
  type SettledRow,
} from '#domain/imports/settle-row.ts';
import { fold } from '#domain/text/fold.ts';
import { resolvePlace } from '#domain/units/resolve-place.ts';
import type { UnitId } from '#domain/units/unit.ts';
import { hashOfValue } from '#storage/acts/canonical-json.ts';
import type { Db, Trx } from '#storage/database.ts';
import { listAnsweredRows } from '#storage/imports/answered-rows.ts';
import { readEntriesOfProvince } from '#storage/imports/entries-of-province.ts';
import { readRegisterOfProvince } from '#storage/imports/register-of-province.ts';
import { listPlaceAnswers } from '#storage/units/place-answers.ts';
import type { Deps } from '../deps.ts';
import type { FoundList } from './find-own-list.ts';

/** What entering a list does, as things stand, and what of it cannot be entered. */
export interface PlannedList {
  readonly plan: ImportPlan;
  /** Of a list of craft villages or points of sale; null for products and producers. */
  readonly entries: EntriesPlan | null;
  /** Rows that name no product or no producer, also after all answers. */
  readonly nameless: readonly number[];
  /** Rows with a star whose decision has no number or no day. */
  readonly withoutPaper: readonly number[];
  /** Over all that will be written: what a second person confirms. */
  readonly sha256: string;
}

/** Plans a list over the register as it is now. */
export async function planList(
  deps: Deps,
  db: Db | Trx,
  list: Pick<FoundList, 'id' | 'provinceId' | 'kind'>,
): Promise<PlannedList> {
  const read = await listAnsweredRows(db, list.id);
  const findPlace = (address: string) => placeToday(deps, address);
  const { kind } = list;
  if (kind !== 'products' && kind !== 'producers') {
    const entries = await planOfEntries(deps, db, list, read, findPlace);
    const nameless = read.flatMap(({ row, values }) => (values.product === null ? [row] : []));
    return { plan: NO_PRODUCTS, entries, nameless, withoutPaper: [], sha256: hashOfValue(entries) };
  }
  const settled = read.flatMap((row) => settleRow(row, findPlace, kind));
  const named = new Set(settled.map(({ row }) => row));
  const register = await readRegisterOfProvince(db, list.provinceId, deps.clock.today());
  const plan = planImport(settled, register, {
    today: deps.clock.today(),
    unitOf: await unitsOf(deps, db, list.provinceId),
    sectorOf: sectorsOf(deps),
  });
  const withoutPaper = settled.filter(({ paperMissing }) => paperMissing).map(({ row }) => row);
  return {
    plan,
    entries: null,
    nameless: read.map(({ row }: AnsweredRow) => row).filter((row) => !named.has(row)),
    withoutPaper: [...new Set(withoutPaper)],
    sha256: hashOfValue({ plan, withoutPaper }),
  };
}

const NO_PRODUCTS: ImportPlan = {
  ...{ producers: [], products: [], stars: [], knownStars: 0 },
  ...{ unclear: [], namesakes: [] },
};

async function planOfEntries(
  { units, clock }: Deps,
  db: Db | Trx,
  { kind, provinceId }: Pick<FoundList, 'provinceId' | 'kind'>,
  read: readonly AnsweredRow[],
  findPlace: FindPlace,
): Promise<EntriesPlan> {
  const entry = kind === 'products' ? null : PLAIN_KINDS[kind].entry;
  if (entry === null) throw new Error(`a list of ${kind} has no entries`);
  const today = clock.today();
  const register = await readEntriesOfProvince(db, entry.kind, provinceId, today);
  const { kind: of, types } = entry;
  return planEntries(read, { kind: of, types, units, today, findPlace, register });
}

/** The one commune of today that an offered address means. */
function placeToday({ units, clock }: Deps, address: string): UnitId | undefined {
  if (address.includes(';')) return undefined;
  const today = clock.today();
  const place = resolvePlace(units, address, today);
  if (place.kind !== 'found' || place.unit.level !== 'commune') return undefined;
  const { units: now, certain } = units.currentUnitsOf(place.unit.id, today);
  return certain ? now[0]?.id : undefined;
}

/**
 * Where a producer is entered: its commune of today; of a divided one what was said before of the same
 * address, or the old commune, which then waits on the page of such producers; else the province.
 */
async function unitsOf({ units, clock }: Deps, db: Db | Trx, provinceId: UnitId) {
  const today = clock.today();
  const remembered = await listPlaceAnswers(db);
  return ({ todayId, placeId }: SettledRow, street: string) => {
    if (todayId !== null) return { unitId: todayId, certain: true };
    const said = placeId === null ? undefined : remembered.get(`${placeId} ${fold(street)}`);
    if (said !== undefined) return { unitId: said, certain: true };
    const divided = placeId !== null && units.unitById(placeId, today)?.level === 'commune';
    return { unitId: divided ? placeId : provinceId, certain: divided };
  };
}

/** The sector that a column of groups names, by the names of Annex I; a group of older lists is none. */
function sectorsOf({ criteria }: Deps) {
  const named = new Map(
    criteria.flatMap(({ sets }) =>
      sets.map(({ annexI, sectorName }) => [sectorKey(sectorName), annexI.split('.')[0] ?? '']),
    ),
  );
  return (group: string | null) => (group === null ? '' : (named.get(sectorKey(group)) ?? ''));
}

function sectorKey(name: string): string {
  return fold(name)
    .replace(/^(?:nhom|nganh)\s+(?:san pham\s+)?/, '')
    .trim();
}
