import type { PlainDate } from '../../calendar/plain-date.ts';
import type { FactPath, Known } from '../definition.ts';
import type { CertificateThing, Told, World } from '../world/world.ts';

type Lookup = (id: string, fact: string) => Known;

/** What is known of one thing under a path, looked up in the whole world. */
export function valueAt(
  world: World,
  subject: string,
  id: string,
  { through, fact }: FactPath,
  day: PlainDate,
): Known {
  const [tie] = through;
  if (tie === undefined) return LOOKUPS[subject]?.(world, day)(id, fact);
  const other = tieOf(world, subject, id, tie, day);
  return other === undefined ? undefined : LOOKUPS[tie]?.(world, day)(other, fact);
}

export const certificateOf = ({ certificates }: World, id: string) =>
  certificates.find((one) => one.id === id);
const productOf = ({ products }: World, id: string) => products.find((one) => one.id === id);

function rootOf(world: World, id: string, day: PlainDate): string {
  const row = world.producers.find((one) => one.id === id);
  if (!row || row.passedTo === null || row.gone === null || row.gone > day) return id;
  return rootOf(world, row.passedTo, day);
}

/** What is there on a day. */
export function idsOn(world: World, subject: string, day: PlainDate): readonly string[] {
  const standing = ({ there, gone }: { there: PlainDate; gone: PlainDate | null }) =>
    there <= day && (gone === null || day < gone);
  if (subject === 'certificate')
    return world.certificates.filter(({ validFrom }) => validFrom <= day).map(({ id }) => id);
  if (subject === 'product') return world.products.filter(standing).map(({ id }) => id);
  if (subject === 'salesPoint') return world.entries.filter(standing).map(({ id }) => id);
  return world.producers
    .filter(({ gone }) => gone === null || day < gone)
    .filter(({ id }) =>
      world.producers.some((one) => one.there <= day && rootOf(world, one.id, day) === id),
    )
    .map(({ id }) => id);
}

export function tieOf(
  world: World,
  subject: string,
  id: string,
  tie: string,
  day: PlainDate,
): string | undefined {
  const certificate = certificateOf(world, id);
  if (tie === 'product')
    return idsOn(world, 'product', day).find((one) => one === certificate?.productId);
  const producerId =
    subject === 'certificate' ? certificate?.producerId : productOf(world, id)?.producerId;
  return idsOn(world, 'producer', day).find(
    (one) => producerId !== undefined && one === rootOf(world, producerId, day),
  );
}

export function unitOn(world: World, subject: string, id: string, day: PlainDate): string {
  if (subject === 'certificate') return certificateOf(world, id)?.unitId ?? '';
  if (subject === 'salesPoint') return world.entries.find((one) => one.id === id)?.unitId ?? '';
  const producerId =
    subject === 'producer' ? id : rootOf(world, productOf(world, id)?.producerId ?? '', day);
  const row = world.producers.find((one) => one.id === producerId);
  const told = lastTold(row?.told['unitId'], day);
  return typeof told === 'string' ? told : (row?.unitId ?? '');
}

function lastTold(told: readonly Told[] | undefined, day: PlainDate): Known {
  return (told ?? []).filter(({ from, to }) => from <= day && (to ?? day) >= day).at(-1)?.value;
}

function inForce(one: CertificateThing, day: PlainDate): boolean {
  const last = [one.validTo, one.extendedUntil ?? one.validTo].sort().at(-1) ?? one.validTo;
  const isOver = [one.revokedOn, one.replacedOn].some((end) => end !== null && end <= day);
  return one.validFrom <= day && day <= last && !isOver;
}

function history(world: World, productId: string): readonly CertificateThing[] {
  return world.certificates
    .filter((one) => one.productId === productId)
    .sort((a, b) =>
      a.validFrom + (a.id < b.id ? '1' : '0') < b.validFrom + (b.id < a.id ? '1' : '0') ? -1 : 1,
    );
}

function stepOf(world: World, one: CertificateThing): string {
  const own = history(world, one.productId);
  const before = own[own.findIndex(({ id }) => id === one.id) - 1];
  if (before === undefined) return 'first';
  return one.star === before.star ? 'kept' : one.star > before.star ? 'raised' : 'lowered';
}

function standingOf(one: CertificateThing, day: PlainDate): string {
  if (one.revokedOn !== null && one.revokedOn <= day) return 'revoked';
  if (one.replacedOn !== null && one.replacedOn <= day) return 'replaced';
  if (!inForce(one, day)) return 'expired';
  // All days of a small world lie within the longest warning before an end.
  return one.validTo < day ? 'transitional' : 'expiring';
}

const lastOf = (one: CertificateThing) =>
  [one.validTo, one.extendedUntil ?? one.validTo].sort().at(-1) ?? null;

function speakerOf(world: World, id: string, day: PlainDate): CertificateThing | undefined {
  const issued = history(world, id).filter(({ validFrom }) => validFrom <= day);
  return issued.filter((one) => inForce(one, day)).at(-1) ?? issued.at(-1);
}

const LOOKUPS: Readonly<Record<string, (world: World, day: PlainDate) => Lookup>> = {
  certificate: (world, day) => (id, fact) => {
    const one = certificateOf(world, id);
    if (!one) return undefined;
    const productId = tieOf(world, 'certificate', id, 'product', day);
    const year = world.certificates.filter(
      (other) =>
        other.provinceId === one.provinceId &&
        other.validFrom.slice(0, 4) === one.validFrom.slice(0, 4),
    );
    const followers = history(world, one.productId);
    const next = followers[followers.findIndex((other) => other.id === id) + 1];
    const facts: Record<string, Known> = {
      star: one.star,
      standing: standingOf(one, day),
      step: stepOf(world, one),
      recognisedOn: one.validFrom,
      endsOn: lastOf(one),
      round: new Set(year.map(({ validFrom }) => validFrom).filter((from) => from <= one.validFrom))
        .size,
      decision: one.decision,
      isFollowed: next !== undefined && next.validFrom <= day,
      sector:
        productId === undefined
          ? null
          : (productOf(world, productId)?.annexI.split('.')[0] ?? null),
    };
    return facts[fact];
  },
  product: (world, day) => (id, fact) => {
    const row = productOf(world, id);
    const speaks = speakerOf(world, id, day);
    const star = speaks && inForce(speaks, day) ? speaks.star : null;
    const points = idsOn(world, 'salesPoint', day);
    const salesPoints = world.ties.filter(
      ({ entryId, productId, since, until }) =>
        productId === id &&
        since <= day &&
        (until === null || day < until) &&
        points.includes(entryId),
    ).length;
    const facts: Record<string, Known> = {
      name: row?.name,
      star,
      standing: speaks ? standingOf(speaks, day) : 'never',
      sector: row?.annexI.split('.')[0],
      annexI: row?.annexI,
      step: speaks ? stepOf(world, speaks) : null,
      recognisedOn: speaks?.validFrom ?? null,
      firstRecognisedOn: speaks ? (history(world, id)[0]?.validFrom ?? null) : null,
      endsOn: star === null || !speaks ? null : lastOf(speaks),
      recognitions: history(world, id).filter(({ validFrom }) => validFrom <= day).length,
      brands: undefined,
      areas: undefined,
      salesPoints: points.length === 0 ? undefined : salesPoints,
    };
    return Object.hasOwn(facts, fact) ? facts[fact] : lastTold(row?.told[fact], day);
  },
  producer: (world, day) => (id, fact) => {
    const row = world.producers.find((one) => one.id === id);
    const products = idsOn(world, 'product', day).filter(
      (one) => rootOf(world, productOf(world, one)?.producerId ?? '', day) === id,
    );
    const stars = products.flatMap((one) => {
      const star = LOOKUPS['product']?.(world, day)(one, 'star');
      return typeof star === 'number' ? [star] : [];
    });
    const green = products.map((one) => LOOKUPS['product']?.(world, day)(one, 'greenChain'));
    const greens = green.filter((one) => one === true).length;
    const facts: Record<string, Known> = {
      name: row?.name,
      kind: row?.kind ?? undefined,
      legalForm:
        { 'Công ty A': 'company', 'Doanh nghiệp B': 'enterprise' }[row?.name ?? ''] ?? 'other',
      starredProducts: stars.length,
      certifiedProducts: products.filter((one) => speakerOf(world, one, day)).length,
      products: products.length,
      highestStar: stars.length === 0 ? null : Math.max(...stars),
      areas: undefined,
      greenProducts: greens === 0 && green.includes(undefined) ? undefined : greens,
    };
    if (Object.hasOwn(facts, fact)) return facts[fact];
    const said = lastTold(row?.told[fact], day);
    return said === null && fact !== 'website' ? undefined : said;
  },
  salesPoint: (world, day) => (id, fact) => {
    const row = world.entries.find((one) => one.id === id);
    const ties = world.ties.filter(
      ({ entryId, since, until }) =>
        entryId === id && since <= day && (until === null || day < until),
    );
    const starred = new Set(
      ties.flatMap(({ productId }) =>
        productId !== null &&
        idsOn(world, 'product', day).includes(productId) &&
        LOOKUPS['product']?.(world, day)(productId, 'star') !== null
          ? [productId]
          : [],
      ),
    );
    const met = lastTold(row?.told['criteriaMet'], day);
    const facts: Record<string, Known> = {
      name: row?.name,
      type: row?.type ?? undefined,
      starredProducts: starred.size,
      producers: 0,
      meetsCriteria: Array.isArray(met) ? met.includes('place') && met.includes('ocop') : undefined,
    };
    return Object.hasOwn(facts, fact) ? facts[fact] : lastTold(row?.told[fact], day);
  },
};
