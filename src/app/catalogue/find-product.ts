import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { daysBetween } from '#domain/calendar/day-arithmetic.ts';
import {
  certificateStateOn,
  isExtended,
  lastDayOf,
  type CertificateState,
} from '#domain/recognition/certificate.ts';
import type { PageTexts } from '#domain/parties/public-page.ts';
import type { PublicCertificate } from '#storage/catalogue/certificates.ts';
import { findWholeProducts } from '#storage/catalogue/whole-product.ts';
import type { Deps } from '../deps.ts';
import { earlierScore, type EarlierScore } from '../parties/earlier-score.ts';
import { productCard, unitInSentence, type ProductCard } from './card.ts';
import { groupOf } from './check-code.ts';
import { expiringDaysAt } from '../regulation/home-settings.ts';
import { readTypedCode } from './typed-code.ts';

/** One recognition of a product, as its page tells the history. */
export interface Recognition {
  readonly code: string;
  readonly star: number;
  readonly state: Exclude<CertificateState, 'unknown'>;
  readonly issuer: string;
  readonly decisionNumber: string;
  readonly decidedOn: PlainDate;
  readonly validFrom: PlainDate;
  readonly lastDay: PlainDate;
  readonly extended: boolean;
  readonly daysLeft: number;
  readonly revokedOn: PlainDate | null;
  readonly revokedBy: string | null;
  readonly score: EarlierScore | null;
}

/** A product as the public sees it. Its star is `recognitions[0]`, if that one is in force. */
export interface ProductPage {
  readonly day: PlainDate;
  readonly name: string;
  readonly summary: string;
  readonly story: string;
  readonly packing: string;
  readonly group: string | null;
  readonly sector: string;
  readonly pictures: readonly { readonly fileId: string; readonly alt: string }[];
  readonly producer: {
    readonly name: string;
    readonly commune: string;
    readonly address: string;
    readonly phone: string | null;
    readonly foundedOn: PlainDate | null;
  };
  readonly recognitions: readonly [Recognition, ...Recognition[]];
  /** Other products of the producer with a star in force. */
  readonly others: readonly ProductCard[];
}

const OTHERS_SHOWN = 4;

/** A product whose page nobody opened shows its certificate and no words of anybody. */
const NOTHING_LOOKED_AT: PageTexts = { summary: '', story: '', packing: '', pictures: [] };

/**
 * The page of a product by one of its codes: names and address as certified, texts and pictures as
 * commune or office looked at them. Undefined for what the register does not know, or knows of
 * several products. Old
 * codes lead to the same page, whose address is the newest code.
 */
export async function findProduct(deps: Deps, code: string): Promise<ProductPage | undefined> {
  const day = deps.clock.today();
  const typed = readTypedCode(code);
  const [asked, ...others] = await findWholeProducts(deps.db, typed, day, OTHERS_SHOWN + 1);
  if (asked === undefined || others.some((one) => one.productId !== asked.productId))
    return undefined;
  const warned = expiringDaysAt(deps, asked.home, day);
  const [newest, ...older] = asked.history;
  if (newest === undefined) return undefined;
  return {
    day,
    name: newest.productName,
    ...(asked.texts ?? NOTHING_LOOKED_AT),
    group: groupOf(deps, newest.criteriaSet),
    sector: newest.annexI.split('.')[0] ?? '',
    producer: {
      name: newest.producerName,
      commune: unitInSentence(deps, asked.unitId, day),
      address: newest.address,
      phone: asked.phone,
      foundedOn: asked.foundedOn,
    },
    recognitions: [
      recognition(deps, newest, day, warned),
      ...older.map((row) => recognition(deps, row, day, warned)),
    ],
    others: asked.inForce
      .filter((one) => !asked.history.some((row) => row.code === one.code))
      .slice(0, OTHERS_SHOWN)
      .map((other) => productCard(deps, other, day, warned)),
  };
}

function recognition(
  deps: Deps,
  row: PublicCertificate,
  day: PlainDate,
  warned: number,
): Recognition {
  const lastDay = lastDayOf(row);
  return {
    code: row.code,
    star: row.star,
    state: certificateStateOn(row, day, warned),
    issuer: row.issuer,
    decisionNumber: row.decisionNumber,
    decidedOn: row.decidedOn,
    validFrom: row.validFrom,
    lastDay,
    extended: isExtended(row, day),
    daysLeft: daysBetween(day, lastDay),
    revokedOn: row.revokedOn,
    revokedBy: row.revokedBy,
    score: earlierScore(deps, row),
  };
}
