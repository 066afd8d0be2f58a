import fc from 'fast-check';
import { addDays } from '../../calendar/day-arithmetic.ts';
import { plainDate as d, type PlainDate } from '../../calendar/plain-date.ts';
import type { Places } from '../asked.ts';
import type { Value } from '../definition.ts';
import type {
  CertificateThing,
  EntryThing,
  ProducerThing,
  ProductThing,
  Told,
  World,
} from '../world/world.ts';

/** Few days, so that beginnings and ends fall together and lie beside each other. */
const DAYS: readonly PlainDate[] = Array.from({ length: 8 }, (_, index) =>
  addDays(d(2023, 12, 28), index),
);
export const day = fc.constantFrom(...DAYS);
const UNITS = ['x1', 'x2', 'x3'];

/** Two districts of communes, and one commune that nobody knows the district of. */
export const PLACES: Places = {
  isWithin: (unitId) => unitId !== 'elsewhere',
  ofLevel: (level) => (level === 'commune' ? UNITS : ['h1', 'h2']),
  placeOf: (unitId, level) =>
    level === 'commune' ? unitId : ({ x1: 'h1', x2: 'h2' } as Record<string, string>)[unitId],
};

const told = (value: fc.Arbitrary<Value | null>) =>
  fc.array(
    fc
      .record({ value, from: day, to: fc.option(day) })
      .filter(({ from, to }) => to === null || from <= to),
    { maxLength: 3 },
  );
const toldOf = (
  facts: Record<string, fc.Arbitrary<Value | null>>,
): fc.Arbitrary<Record<string, Told[]>> =>
  fc.record(Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, told(value)])));

const unit = fc.constantFrom(...UNITS, 'elsewhere');
const thing = (id: string) => ({
  id: fc.constant(id),
  name: fc.constantFrom('Công ty A', 'Doanh nghiệp B', 'Hợp tác xã C'),
  there: day,
  gone: fc.option(day),
});

const producer = (id: string): fc.Arbitrary<ProducerThing> =>
  fc.record({
    ...thing(id),
    unitId: unit,
    kind: fc.constantFrom(null, 'cooperative', 'household'),
    passedTo: fc.constantFrom(null, ...['p3', 'p4'].filter((other) => other > id)),
    told: toldOf({
      unitId: unit,
      representativeSex: fc.constantFrom('female', 'male', null),
      workers: fc.nat(5),
      workersTrained: fc.nat(5),
      website: fc.constantFrom('a.vn', null),
      salesChannels: fc.subarray(['supermarket', 'ecommerce']),
    }),
  });

const product = (id: string): fc.Arbitrary<ProductThing> =>
  fc.record({
    ...thing(id),
    producerId: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
    annexI: fc.constantFrom('I.1.a', 'II.1'),
    told: toldOf({ logoOnPacket: fc.boolean(), greenChain: fc.boolean() }),
  });

const certificate = (id: string): fc.Arbitrary<CertificateThing> =>
  fc
    .record({
      id: fc.constant(id),
      productId: fc.constantFrom('s1', 's2', 's3', 's4', 's5'),
      producerId: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
      unitId: unit,
      provinceId: fc.constantFrom('t1', 't2'),
      star: fc.constantFrom(3, 4, 5),
      decision: fc.constantFrom('1/QĐ', '2/QĐ'),
      validFrom: day,
      validTo: day,
      revokedOn: fc.option(day),
      replacedOn: fc.option(day),
      extendedUntil: fc.option(day),
      annulledOn: fc.constant(null),
    })
    .filter(({ validFrom, validTo }) => validFrom <= validTo);

const salesPoint = (id: string): fc.Arbitrary<EntryThing> =>
  fc.record({
    ...thing(id),
    unitId: unit,
    kind: fc.constant('salesPoint'),
    type: fc.constantFrom(null, 'shop', 'market'),
    told: toldOf({ criteriaMet: fc.subarray(['place', 'ocop']), openedOn: day }),
  });

export const world: fc.Arbitrary<World> = fc.record({
  producers: fc.tuple(...['p1', 'p2', 'p3', 'p4'].map(producer)),
  products: fc.tuple(...['s1', 's2', 's3', 's4', 's5'].map(product)),
  certificates: fc.tuple(...['c1', 'c2', 'c3', 'c4', 'c5', 'c6'].map(certificate)),
  entries: fc.tuple(...['e1', 'e2'].map(salesPoint)),
  ties: fc.array(
    fc.record({
      entryId: fc.constantFrom('e1', 'e2'),
      productId: fc.option(fc.constantFrom('s1', 's2')),
      producerId: fc.constant(null),
      since: day,
      until: fc.option(day),
    }),
    { maxLength: 3 },
  ),
  supports: fc.constant([]),
  payments: fc.constant([]),
  withoutSupport: fc.constant([]),
});
