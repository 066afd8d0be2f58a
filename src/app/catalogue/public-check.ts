import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { AmendmentKind } from '#domain/recognition/amendment.ts';
import type { CertificateState } from '#domain/recognition/certificate.ts';
import type { Deps } from '../deps.ts';
import {
  checkCode,
  type Candidate,
  type KnownAnswer,
  type RevocationGround,
} from './check-code.ts';

/** The answer of the public check as programs read it: `/api/v1/check/{code}` and `saoque check --json`. */
export interface PublicCheck {
  /** As printed when it is known, else as it was understood. */
  readonly code: string;
  /** `ambiguous`: what was asked fits several certificates, named in `candidates`; ask for one. */
  readonly state: CertificateState | 'ambiguous';
  /** The star that may be shown today; null when there is none (Đ2.1). */
  readonly star: number | null;
  readonly asOf: PlainDate;
  readonly answeredAt: Instant;
  /** Address of the page that says the same to people. */
  readonly page: string;
  readonly certificate: {
    readonly number: string;
    /** The star on the paper, in force or not. */
    readonly star: number;
    readonly product: string;
    readonly producer: string;
    readonly address: string;
    readonly group: string | null;
    readonly decision: {
      readonly number: string;
      readonly date: PlainDate;
      readonly issuer: string;
      /** What follows it and speaks of this product, the oldest first. */
      readonly amendments: readonly {
        readonly kind: AmendmentKind;
        readonly number: string;
        readonly date: PlainDate;
        readonly text: string;
      }[];
    };
    readonly validFrom: PlainDate;
    /** Last valid day. */
    readonly validTo: PlainDate;
    /** Valid only while a re-assessment is under way (Đ12.3). */
    readonly extended: boolean;
  } | null;
  readonly revocation: {
    readonly decisionNumber: string;
    readonly from: PlainDate;
    /** Letter of Đ8.1. */
    readonly ground: RevocationGround | null;
  } | null;
  readonly replacedBy: {
    readonly code: string;
    readonly star: number;
    readonly state: CertificateState;
    readonly validTo: PlainDate;
  } | null;
  /** Empty unless `ambiguous`. */
  readonly candidates: readonly {
    readonly code: string;
    readonly number: string;
    readonly product: string;
    readonly producer: string;
  }[];
}

/** Checks a code and says the answer in the form programs read. */
export async function publicCheck(deps: Deps, typed: string): Promise<PublicCheck> {
  const answer = await checkCode(deps, typed);
  const shared = {
    code: answer.asked,
    asOf: answer.day,
    answeredAt: answer.at,
    page: `${deps.publicOrigin}/kiem-tra/${encodeURIComponent(answer.asked)}`,
  };
  const nothing = { star: null, certificate: null, revocation: null, replacedBy: null };
  if (answer.state === 'unknown')
    return { ...shared, state: 'unknown', ...nothing, candidates: [] };
  if (answer.state === 'ambiguous') {
    return { ...shared, state: 'ambiguous', ...nothing, candidates: answer.candidates.map(named) };
  }
  const { state, certificate, revocation, replacement } = answer;
  return {
    ...shared,
    state,
    star: state === 'valid' || state === 'expiring' ? certificate.star : null,
    certificate: paperOf(certificate),
    revocation: revocation && {
      decisionNumber: revocation.decisionNumber,
      from: revocation.on,
      ground: revocation.ground,
    },
    replacedBy: replacement && {
      code: replacement.code,
      star: replacement.star,
      state: replacement.state,
      validTo: replacement.lastDay,
    },
    candidates: [],
  };
}

function named({ code, number, productName, producerName }: Candidate) {
  return { code, number, product: productName, producer: producerName };
}

function paperOf(certificate: KnownAnswer['certificate']): NonNullable<PublicCheck['certificate']> {
  return {
    number: certificate.number,
    star: certificate.star,
    product: certificate.productName,
    producer: certificate.producerName,
    address: certificate.address,
    group: certificate.group,
    decision: {
      number: certificate.decisionNumber,
      date: certificate.decidedOn,
      issuer: certificate.issuer,
      amendments: certificate.amendments.map(({ dated: date, ...one }) => ({ ...one, date })),
    },
    validFrom: certificate.validFrom,
    validTo: certificate.lastDay,
    extended: certificate.extended,
  };
}
