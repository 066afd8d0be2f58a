import type { PlainDate } from '../calendar/plain-date.ts';
import type { CertificateFacts } from './certificate.ts';

/** What can happen to a certificate once it is issued. */
export interface CertificateActData {
  readonly issue: { readonly validFrom: PlainDate; readonly validTo: PlainDate };
  /** Đ8: ground a–e, by whose decision, from which day the star is void. */
  readonly revoke: {
    readonly ground: 'a' | 'b' | 'c' | 'd' | 'đ' | 'e';
    readonly decisionNumber: string;
    readonly from: PlainDate;
  };
  readonly replace: { readonly by: string; readonly from: PlainDate };
  readonly extend: { readonly until: PlainDate };
}

export type CertificateActKind = keyof CertificateActData;
export type CertificateAct = {
  readonly [Kind in CertificateActKind]: {
    readonly kind: Kind;
    readonly data: CertificateActData[Kind];
  };
}[CertificateActKind];

/** What has become of a certificate. */
export interface CertificateStanding extends CertificateFacts {
  readonly revokedBy: string | null;
  readonly replacedBy: string | null;
}

/** Folds a certificate's acts. The first act must be `issue`: anything else is a broken ledger. */
export function certificateStanding(acts: readonly CertificateAct[]): CertificateStanding {
  const [first, ...rest] = acts;
  if (first?.kind !== 'issue') throw new Error('a certificate begins with its issue');
  const issued: CertificateStanding = {
    ...first.data,
    revokedOn: null,
    revokedBy: null,
    replacedOn: null,
    replacedBy: null,
    extendedUntil: null,
  };
  return rest.reduce(applyAct, issued);
}

function applyAct(before: CertificateStanding, act: CertificateAct): CertificateStanding {
  switch (act.kind) {
    case 'issue':
      throw new Error('a certificate is issued once');
    case 'revoke':
      return { ...before, revokedOn: act.data.from, revokedBy: act.data.decisionNumber };
    case 'replace':
      return { ...before, replacedOn: act.data.from, replacedBy: act.data.by };
    case 'extend':
      return { ...before, extendedUntil: act.data.until };
  }
}
