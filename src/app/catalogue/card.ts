import { daysBetween } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import {
  certificateStateOn,
  lastDayOf,
  type CertificateState,
} from '#domain/recognition/certificate.ts';
import type { ListedProduct } from '#storage/catalogue/products.ts';
import type { Deps } from '../deps.ts';

/** A product in a public list. */
export interface ProductCard {
  readonly code: string;
  readonly name: string;
  readonly producer: string;
  /** With its kind, as within a sentence: "xã Bắc Hà". */
  readonly commune: string;
  readonly star: number;
  readonly state: Exclude<CertificateState, 'unknown'>;
  readonly lastDay: PlainDate;
  /** Calendar days until the last one; negative when it is over. */
  readonly daysLeft: number;
  readonly picture: { readonly fileId: string; readonly alt: string } | null;
}

export function productCard(
  deps: Deps,
  product: ListedProduct,
  day: PlainDate,
  warned: number,
): ProductCard {
  const lastDay = lastDayOf(product);
  return {
    code: product.code,
    name: product.productName,
    producer: product.producerName,
    commune: unitInSentence(deps, product.unitId, day),
    star: product.star,
    state: certificateStateOn(product, day, warned),
    lastDay,
    daysLeft: daysBetween(day, lastDay),
    picture: product.picture,
  };
}

/** A unit with its kind as within a sentence: "xã Bắc Hà"; empty for one nobody knows. */
export function unitInSentence(deps: Deps, unitId: string, day: PlainDate): string {
  const unit = deps.units.unitById(unitId, day);
  return unit === undefined ? '' : `${unit.kind.toLowerCase()} ${unit.name}`;
}
