import { formatVietnameseDate, type PlainDate } from '../calendar/plain-date.ts';
import { ok, okUnless, refusal, refuse, type Refusal, type Result } from '../result.ts';
import { tidyLines } from '../text/tidy.ts';

/**
 * Why something is closed: it stopped; it is the same as another entry; it became another; it never was
 * what it was entered as.
 */
export const CLOSING_KINDS = ['stopped', 'same', 'becameAnother', 'enteredByMistake'] as const;
export type ClosingKind = (typeof CLOSING_KINDS)[number];

/** A closing as it is said: nothing is deleted, and it can be opened again. */
export interface Closing {
  readonly kind: ClosingKind;
  /** First day on which it no longer is. */
  readonly on: PlainDate;
  /** What it is the same as, or became. */
  readonly into?: string;
  readonly reason: string;
}

/** The kinds that name another entry, which people are led to. */
export function namesAnother(kind: ClosingKind): kind is 'same' | 'becameAnother' {
  return kind === 'same' || kind === 'becameAnother';
}

/**
 * A double and a mistake were never anything of their own: lists of no day have them. What stopped or
 * became another stays in the lists of the days before.
 */
export function wasNever(kind: ClosingKind): kind is 'same' | 'enteredByMistake' {
  return kind === 'same' || kind === 'enteredByMistake';
}

/** A producer's products go with it, unless it goes on under another entry. */
export function takesProductsAlong(kind: ClosingKind): boolean {
  return !namesAnother(kind);
}

/**
 * Whether one person alone may close so, or open what was closed so: what leads people to another entry
 * is the work of two. Refuses CLOSING_NEEDS_TWO.
 */
export function checkAlone(kind: ClosingKind | undefined): Result<null> {
  return kind !== undefined && namesAnother(kind) ? refuse('CLOSING_NEEDS_TWO') : ok(null);
}

/**
 * What a closing must be, whatever it closes. Refuses, all at once: CLOSING_WITHOUT_REASON,
 * CLOSING_AHEAD, CLOSING_INTO_MISSING, CLOSING_INTO_ITSELF.
 */
export function checkClosing(closing: Closing, id: string, today: PlainDate): Result<Closing> {
  const { kind, on, into = '' } = closing;
  const reason = tidyLines(closing.reason);
  const found: Refusal[] = [];
  if (reason === '') found.push(refusal('CLOSING_WITHOUT_REASON', {}, 'reason'));
  if (on > today) found.push(refusal('CLOSING_AHEAD', { day: formatVietnameseDate(on) }, 'on'));
  if (namesAnother(kind) && into === '') found.push(refusal('CLOSING_INTO_MISSING', {}, 'into'));
  if (namesAnother(kind) && into === id) found.push(refusal('CLOSING_INTO_ITSELF', {}, 'into'));
  return okUnless(found, { kind, on, reason, ...(namesAnother(kind) ? { into } : {}) });
}

/** What stands in the way of closing a product: see `checkFreeToClose`. */
export interface InTheWay {
  readonly product: string;
  /** A dossier of it has not come to an end. */
  readonly hasOpenDossier: boolean;
  /** The last day on which a star of it was or will be in force; null: it has none. */
  readonly starUntil: PlainDate | null;
}

/**
 * Whether a product may leave the register: a closing never takes a star away, which only a revocation,
 * an annulment or the end of its term do, each by two people or by the day; and nothing under way is
 * left without its product. What has a certificate was no mistake until that is annulled. Refuses, each
 * product by name, CLOSING_DOSSIER_UNDER_WAY, CLOSING_CERTIFICATE_THERE and CLOSING_STAR_IN_FORCE.
 */
export function checkFreeToClose(
  { kind, on }: Pick<Closing, 'kind' | 'on'>,
  products: readonly InTheWay[],
  today: PlainDate,
): Result<null> {
  const found: Refusal[] = [];
  for (const { product, hasOpenDossier, starUntil } of products) {
    if (hasOpenDossier) found.push(refusal('CLOSING_DOSSIER_UNDER_WAY', { product }));
    if (kind === 'enteredByMistake' && starUntil !== null)
      found.push(refusal('CLOSING_CERTIFICATE_THERE', { product }));
    else if (starUntil !== null && starUntil >= (wasNever(kind) ? today : on))
      found.push(
        refusal('CLOSING_STAR_IN_FORCE', { product, day: formatVietnameseDate(starUntil) }),
      );
  }
  return okUnless(found, null);
}
