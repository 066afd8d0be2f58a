import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { World } from '#domain/indicators/world/world.ts';
import type { UnitId } from '#domain/units/unit.ts';
import { listEntryThings, listEntryTies } from '#storage/indicators/entries.ts';
import { listProducerThings } from '#storage/indicators/producers.ts';
import { listCertificateThings, listProductThings } from '#storage/indicators/products.ts';
import {
  listPaymentThings,
  listSupportThings,
  listWithoutSupport,
} from '#storage/indicators/supports.ts';
import { listTold, type ToldBySubject } from '#storage/indicators/told.ts';
import type { Units } from '#storage/indicators/within.ts';
import type { Deps } from '../deps.ts';

/** Facts that indicators read; the rest of the register, above all what is a person's, is not even loaded. */
const PRODUCER_FACTS = [
  'legalName',
  'kind',
  'unitId',
  'representativeSex',
  'representativeEthnicity',
  'workers',
  'workersTrained',
  'workersLocal',
  'revenue',
  'salesChannels',
  'shop',
  'website',
  'paymentAccount',
] as const;
const PRODUCT_FACTS = ['name', 'annexI', 'logoOnPacket', 'greenChain', 'brand'] as const;
const ENTRY_FACTS = [
  'name',
  'type',
  'unitId',
  'households',
  'workers',
  'area',
  'output',
  'openedOn',
  'criteriaMet',
  'paperDay',
] as const;

/** All that the register knows of these units, of every day: twelve statements, whatever is asked of it afterwards. */
export async function openWorld({ db, units }: Deps, within: Units): Promise<World> {
  const producers = await listProducerThings(db, within);
  const ids = within === null ? null : producers.map(({ id }) => id);
  const products = await listProductThings(db, ids);
  const productIds = within === null ? null : products.map(({ id }) => id);
  const certificates = await listCertificateThings(db, ids, within);
  const entries = await listEntryThings(db, within);
  const entryIds = entries.map(({ id }) => id);
  const ties = await listEntryTies(db, entryIds);
  const ofProducers = await listTold(db, 'producer', PRODUCER_FACTS, ids);
  const ofProducts = await listTold(db, 'product', PRODUCT_FACTS, productIds);
  const ofEntries = await listTold(db, 'entry', ENTRY_FACTS, within === null ? null : entryIds);
  const supports = await listSupportThings(db, within);
  const payments = await listPaymentThings(db, within);
  const withoutSupport = await listWithoutSupport(db, within);
  const provinces = new Map<string, UnitId>();
  const provinceOf = (unitId: UnitId, day: PlainDate): UnitId => {
    const key = `${unitId} ${day}`;
    const known = provinces.get(key) ?? provinceAbove(units, unitId, day);
    provinces.set(key, known);
    return known;
  };
  return {
    producers: withTold(producers, ofProducers),
    products: withTold(products, ofProducts),
    entries: withTold(entries, ofEntries),
    ties,
    supports,
    payments,
    withoutSupport,
    certificates: certificates.map((one) => ({
      ...one,
      provinceId: provinceOf(one.unitId, one.validFrom),
    })),
  };
}

function withTold<Row extends { readonly id: string }>(
  rows: readonly Row[],
  told: ToldBySubject,
): readonly (Row & { readonly told: ReturnType<ToldBySubject['get']> & object })[] {
  return rows.map((row) => ({ ...row, told: told.get(row.id) ?? {} }));
}

function provinceAbove(units: Deps['units'], unitId: UnitId, day: PlainDate): UnitId {
  const own = units.unitById(unitId, day);
  if (own?.level === 'province') return unitId;
  return units.ancestorsOf(unitId, day).find(({ level }) => level === 'province')?.id ?? unitId;
}
