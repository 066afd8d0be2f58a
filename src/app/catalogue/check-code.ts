import { daysBetween } from '#domain/calendar/day-arithmetic.ts';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import { findSet } from '#domain/criteria/find.ts';
import {
  certificateStateOn,
  isExtended,
  lastDayOf,
  type CertificateState,
} from '#domain/recognition/certificate.ts';
import type { PublicCertificate } from '#storage/catalogue/certificates.ts';
import {
  findWholeCertificates,
  type WholeCertificate,
} from '#storage/catalogue/whole-certificate.ts';
import type { Deps } from '../deps.ts';
import { earlierScore, type EarlierScore } from '../parties/earlier-score.ts';
import { signedIn, type SignedAmendment } from '../dossier/signed-amendments.ts';
import { expiringDaysAt } from '../regulation/home-settings.ts';
import { readTypedCode } from './typed-code.ts';

/** A certificate as the public check shows it. */
export interface CheckedCertificate {
  readonly code: string;
  readonly number: string;
  readonly star: number;
  readonly productName: string;
  readonly producerName: string;
  readonly address: string;
  readonly issuer: string;
  readonly decisionNumber: string;
  readonly decidedOn: PlainDate;
  /** Corrections and annexes of that decision which speak of this product, the oldest first. */
  readonly amendments: readonly SignedAmendment[];
  /** The signed copy of that decision which the register keeps, the last that came; null where none did. */
  readonly signedCopy: { readonly sha256: string; readonly keptOn: PlainDate } | null;
  readonly validFrom: PlainDate;
  /** Last valid day, with the extension of Đ12.3. */
  readonly lastDay: PlainDate;
  /** Only the extension keeps it valid: the page says so (Đ12.3-2). */
  readonly extended: boolean;
  /** Group of Annex I; null for criteria whose sheets are not kept here. */
  readonly group: string | null;
  /** Sector of Annex I: I … VI. */
  readonly sector: string;
  readonly packing: string;
  /** Points of an earlier decision, where its paper gives them by part. */
  readonly score: EarlierScore | null;
  readonly picture: { readonly fileId: string; readonly alt: string } | null;
}

export type RevocationGround = 'a' | 'b' | 'c' | 'd' | 'đ' | 'e';

interface Asked {
  /** The code as it was understood: without the spaces and letters people type. */
  readonly asked: string;
  readonly at: Instant;
  readonly day: PlainDate;
}

export interface KnownAnswer extends Asked {
  readonly state: Exclude<CertificateState, 'unknown' | 'annulled'>;
  readonly certificate: CheckedCertificate;
  /** Calendar days until the last valid day; negative when it is over. */
  readonly daysLeft: number;
  readonly revocation: {
    readonly decisionNumber: string;
    readonly on: PlainDate;
    readonly ground: RevocationGround | null;
    /** The ministry found the assessment irregular (Đ10.1b): no fault of the producer under Đ8. */
    readonly irregular: boolean;
  } | null;
  readonly replacement: {
    readonly on: PlainDate;
    readonly code: string;
    readonly star: number;
    readonly state: Exclude<CertificateState, 'unknown'>;
    readonly lastDay: PlainDate;
  } | null;
}

/** What was typed fits several certificates: whoever asks must say which, the register never guesses. */
export interface AmbiguousAnswer extends Asked {
  readonly state: 'ambiguous';
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly code: string;
  readonly number: string;
  readonly productName: string;
  readonly producerName: string;
}

/** Not in the register, or struck out as entered by mistake: nothing more is said of it. */
type BareAnswer =
  (Asked & { readonly state: 'unknown' }) | (Asked & { readonly state: 'annulled' });

export type CheckAnswer = KnownAnswer | AmbiguousAnswer | BareAnswer;

/**
 * Is this star real and valid today? The code, or the number of the certificate, may be typed in
 * any of the ways that `foldCode` and `possibleKeys` forgive, or as the address of a check page. A
 * certificate whose first day is still to come is not in the register yet (Đ7.3e).
 */
export async function checkCode(deps: Deps, typed: string): Promise<CheckAnswer> {
  const day = deps.clock.today();
  const asked = { asked: readTypedCode(typed), at: deps.clock.now(), day };
  const meant = asked.asked === '' ? [] : await findWholeCertificates(deps.db, asked.asked, day);
  const [found] = meant;
  if (found === undefined) return { ...asked, state: 'unknown' };
  if (meant.length > 1) return { ...asked, state: 'ambiguous', candidates: meant.map(candidate) };
  const lastDay = lastDayOf(found);
  const warned = expiringDaysAt(deps, found.home, day);
  const state = certificateStateOn(found, day, warned);
  if (state === 'annulled') return { ...asked, asked: found.code, state };
  return {
    ...asked,
    asked: found.code,
    state,
    certificate: describe(deps, found, day),
    daysLeft: daysBetween(day, lastDay),
    revocation: state === 'revoked' ? revocationOf(found) : null,
    replacement: state === 'replaced' ? replacementOf(found, day, warned) : null,
  };
}

function candidate({ code, number, productName, producerName }: PublicCertificate): Candidate {
  return { code, number, productName, producerName };
}

function describe(deps: Deps, row: WholeCertificate, day: PlainDate): CheckedCertificate {
  const { dossierId, decisionActs } = row;
  return {
    code: row.code,
    number: row.number,
    star: row.star,
    productName: row.productName,
    producerName: row.producerName,
    address: row.address,
    issuer: row.issuer,
    decisionNumber: row.decisionNumber,
    decidedOn: row.decidedOn,
    amendments: dossierId === null ? [] : signedIn(decisionActs, dossierId),
    signedCopy: signedCopyOf(row),
    validFrom: row.validFrom,
    lastDay: lastDayOf(row),
    extended: isExtended(row, day),
    group: groupOf(deps, row.criteriaSet),
    sector: row.annexI.split('.')[0] ?? '',
    packing: row.texts?.packing ?? '',
    score: earlierScore(deps, row),
    picture: row.texts?.pictures[0] ?? null,
  };
}

function signedCopyOf({ decisionActs }: WholeCertificate): CheckedCertificate['signedCopy'] {
  for (const act of decisionActs.toReversed())
    if (act.kind === 'keepSigned' && act.data.paper === 'decision')
      return { sha256: act.data.sha256, keptOn: act.onDay };
  return null;
}

/** The group of Annex I behind a criteria set; earlier decisions keep no sheets, so theirs is null. */
export function groupOf(deps: Deps, criteriaSet: string): string | null {
  for (const version of deps.criteria) {
    const set = findSet(version, criteriaSet);
    if (set !== undefined) return set.name;
  }
  return null;
}

function revocationOf(row: WholeCertificate): KnownAnswer['revocation'] {
  if (row.revokedOn === null) return null;
  const revoke = row.acts.find((act) => act.kind === 'revoke');
  return {
    on: row.revokedOn,
    decisionNumber: row.revokedBy ?? '',
    ground: revoke?.data.ground ?? null,
    irregular: row.acts.some((act) => act.kind === 'withdrawRecognition'),
  };
}

/** The newest certificate behind a replaced one: an upgrade may have been upgraded again. */
function replacementOf(
  row: WholeCertificate,
  day: PlainDate,
  warned: number,
): KnownAnswer['replacement'] {
  if (row.replacedOn === null) return null;
  const later = new Map(row.inItsPlace.map((one) => [one.id, one]));
  let newest: PublicCertificate | undefined = row;
  while (newest?.replacedBy && newest.replacedOn !== null && newest.replacedOn <= day) {
    newest = later.get(newest.replacedBy);
  }
  if (newest === undefined || newest.id === row.id) return null;
  return {
    on: row.replacedOn,
    code: newest.code,
    star: newest.star,
    state: certificateStateOn(newest, day, warned),
    lastDay: lastDayOf(newest),
  };
}
