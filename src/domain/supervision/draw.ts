/** SHA-256 of a text in hexadecimal, given by the caller: the domain knows no package. */
export type HashOfText = (text: string) => string;

/** A product that may be checked, as the list was frozen. */
export interface DrawProduct {
  readonly certificateId: string;
  /** Printed beside the star: whoever draws again needs no other sign of it. */
  readonly code: string;
  readonly points: number;
}

/** A producer that may be checked: it is drawn, however many stars it has, and one of its products is looked at. */
export interface DrawCandidate {
  readonly producerId: string;
  /** The commune where it works. */
  readonly unitId: string;
  readonly products: readonly DrawProduct[];
}

/** Of every commune so many producers, or so many in a hundred, rounded up. */
export const RANDOM_MODES = ['count', 'share'] as const;
export type RandomMode = (typeof RANDOM_MODES)[number];

export interface DrawMethod {
  /** In the whole province, those with most points; nobody without a point. */
  readonly byRisk: number;
  /** In each commune, of those left. */
  readonly random: { readonly mode: RandomMode; readonly value: number };
}

export const WHYS = ['risk', 'lot'] as const;

/** A product that came out. */
export interface Drawn {
  readonly certificateId: string;
  readonly why: (typeof WHYS)[number];
  /** By risk: its place in the province; by lot: its place in its commune. */
  readonly place: number;
  /** Among how many producers. */
  readonly among: number;
}

/**
 * Who is checked: first by points, then by lot in each commune. A lot is the SHA-256 of the seed, a blank, a word and
 * the code; the smallest come out. So the order of the list does not matter, and anybody repeats it with any tool:
 * `printf '%s' 'SEED chu-the CODE' | sha256sum`. A producer is known by the smallest of its codes, in the order of
 * their characters. A lot also decides between equal points, and which product of a producer is looked at.
 */
export function drawChecks(
  candidates: readonly DrawCandidate[],
  method: DrawMethod,
  seed: string,
  hash: HashOfText,
): readonly Drawn[] {
  const all = candidates.map((one) => withLots(one, seed, hash));
  const risky = all.filter(({ points }) => points > 0).toSorted(byPoints);
  const byRisk = risky.slice(0, method.byRisk);
  const taken = new Set(byRisk.map(({ producerId }) => producerId));
  const left = all.filter(({ producerId }) => !taken.has(producerId));
  return [
    ...byRisk.map(({ riskiest }, index) => ({
      ...{ certificateId: riskiest, why: 'risk' as const, place: index + 1 },
      among: all.length,
    })),
    ...communesOf(left).flatMap((commune) => drawnIn(commune, method)),
  ];
}

/** The text of which the hash is a producer's lot. */
export function producerLotText(seed: string, code: string): string {
  return `${seed} chu-the ${code}`;
}

/** The same of one of its products. */
export function productLotText(seed: string, code: string): string {
  return `${seed} san-pham ${code}`;
}

interface WithLots {
  readonly producerId: string;
  readonly unitId: string;
  readonly code: string;
  readonly lot: string;
  /** Of its product with most points. */
  readonly points: number;
  readonly riskiest: string;
  /** Its product with the smallest lot. */
  readonly drawn: string;
}

function withLots(
  { producerId, unitId, products }: DrawCandidate,
  seed: string,
  hash: HashOfText,
): WithLots {
  const codes = products.map(({ code }) => code).toSorted(compare);
  const byLot = products
    .map((one) => ({ ...one, lot: hash(productLotText(seed, one.code)) }))
    .toSorted((a, b) => compare(a.lot, b.lot));
  const byRisk = byLot.toSorted((a, b) => b.points - a.points);
  const [code] = codes;
  const [riskiest] = byRisk;
  const [drawn] = byLot;
  if (code === undefined || !riskiest || !drawn) throw new Error('a candidate without a product');
  return {
    ...{ producerId, unitId, code, lot: hash(producerLotText(seed, code)) },
    ...{ points: riskiest.points, riskiest: riskiest.certificateId, drawn: drawn.certificateId },
  };
}

function communesOf(candidates: readonly WithLots[]): readonly (readonly WithLots[])[] {
  const communes = new Map<string, WithLots[]>();
  for (const one of candidates) {
    const commune = communes.get(one.unitId) ?? [];
    commune.push(one);
    communes.set(one.unitId, commune);
  }
  return [...communes].toSorted(([a], [b]) => compare(a, b)).map(([, commune]) => commune);
}

function drawnIn(commune: readonly WithLots[], { random }: DrawMethod): readonly Drawn[] {
  const among = commune.length;
  const count = random.mode === 'count' ? random.value : Math.ceil((among * random.value) / 100);
  return commune
    .toSorted((a, b) => compare(a.lot, b.lot))
    .slice(0, count)
    .map(({ drawn: certificateId }, index) => ({
      ...{ certificateId, why: 'lot' as const, place: index + 1, among },
    }));
}

function byPoints(a: WithLots, b: WithLots): number {
  return b.points - a.points || compare(a.lot, b.lot);
}

/** By the characters, the same in every language of a machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
