import * as v from 'valibot';
import {
  held,
  once,
  pointsAt,
  readEntries,
  sourcesOf,
  type Entries,
  type Source,
} from './entries.ts';
import { day, key, unit, words } from './entry-fields.ts';
import { PRODUCTS } from './products.ts';

/** A recognition of an earlier year: taken over as it stands in the books, never scored again. */
const EARLIER = v.strictObject({
  product: key,
  /** Who recognised: the name, and the title, of who signed. */
  issuer: words,
  signer: v.strictTuple([words, words]),
  /** The old commune in which the producer lay; `c:` when it was already today's. */
  unitId: unit,
  /** The last two blocks of the code, serial and year, and those before it. */
  code: words,
  number: words,
  decision: words,
  decided: day,
  star: v.picklist([3, 4]),
  score: words,
  /** Points of parts A, B and C; some books of a district hold the total alone. */
  parts: v.exactOptional(v.strictTuple([words, words, words])),
  criteria: v.picklist(['1048', '148']),
  revoked: v.exactOptional(
    v.strictObject({ ground: v.picklist(['c', 'đ']), decision: words, from: day }),
  ),
});

export type EarlierCertificate = v.InferOutput<typeof EARLIER>;

/** Earlier certificates with everything that is wrong with them. */
export function readCertificates(sources: readonly Source[]): Entries<EarlierCertificate> {
  return readEntries(
    sources,
    EARLIER,
    once('code', ({ code }) => code),
    pointsAt('product', ({ product }) => product, 'product', new Set(PRODUCTS.map((p) => p.key))),
  );
}

export const EARLIER_CERTIFICATES: readonly EarlierCertificate[] = held(
  readCertificates(sourcesOf('certificates.json')),
);
