import type { ActorIdentity } from '../access/actor-identity.ts';
import type { ActOf, DataOf, KindOf } from '../acts/act.ts';
import { day, maybe, oneOf, record, text } from '../acts/shapes.ts';
import type { ChangesOf, Standing, Subject } from '../acts/subject.ts';
import { plainDate, type PlainDate } from '../calendar/plain-date.ts';
import type { CertificateFacts } from './certificate.ts';
import type { Extension } from './extension.ts';

/** What can happen to a certificate once it is issued. */
export const CERTIFICATE_ACTS = {
  /** One of an earlier year as one of the office entered it; the hash of the paper, which stands beside it. */
  enter: record({ sha256: text }),
  /** It is not confirmed, or taken back: it never was a certificate. */
  returnEntry: record({ reason: text }),
  issue: record({ validFrom: day, validTo: day }),
  /** Đ8: ground a–e, by whose decision, from which day the star is void. */
  revoke: record({
    ground: oneOf(['a', 'b', 'c', 'd', 'đ', 'e']),
    decisionNumber: text,
    from: day,
  }),
  /** Đ10.1b, apart from Đ8: what the ministry found irregular is withdrawn, by its paper or by the result of doing it again. */
  withdrawRecognition: record({ decisionNumber: text, from: day }),
  replace: record({ by: text, from: day }),
  /** What had replaced it was entered by mistake. */
  reinstate: record({}),
  /** Đ12.3: the office asks to keep it valid beyond its end, by which paper, and why the window could not be met. */
  askExtension: record({ until: day, number: text, dated: day, ground: text }),
  /** The leader does not confirm it, or the office takes it back. */
  dropExtension: record({ reason: text }),
  extend: record({ until: day, number: maybe(text), dated: maybe(day), ground: maybe(text) }),
  /** The producer has read that it answers for the product meanwhile (Đ12.3-2). */
  readExtension: record({}),
  /** The result came and gave no certificate: the day before it is the last one. */
  endExtension: record({ until: day }),
  /** It was entered by mistake: it never counted, and its code says no more than that. */
  annul: record({ reason: text }),
  /** One of the office wants it struck out; another one confirms that, or it stays. */
  askAnnulment: record({ reason: text }),
  keep: record({ reason: text }),
};

export type CertificateActs = typeof CERTIFICATE_ACTS;
export type CertificateActKind = KindOf<CertificateActs>;
export type CertificateActData = DataOf<CertificateActs>;
export type CertificateAct = ActOf<CertificateActs>;
type ActOfKind<Kind extends CertificateActKind> = Extract<CertificateAct, { readonly kind: Kind }>;
export type CertificateState = 'none' | 'entered' | 'returned' | 'issued' | 'annulled';

/** What has become of a certificate; whether it holds on a day is asked of its facts. */
export interface CertificateLife extends CertificateFacts {
  readonly revokedBy: string | null;
  readonly replacedBy: string | null;
}

export interface CertificateStanding extends CertificateLife, Standing<CertificateState> {
  /** Of an earlier year: who entered it, and when. */
  readonly enteredBy: ActorIdentity | null;
  readonly enteredOn: PlainDate | null;
  /** Why the entry was not confirmed. */
  readonly returned: string | null;
  /** Somebody wants it struck out. */
  readonly asked: {
    readonly by: ActorIdentity;
    readonly on: PlainDate;
    readonly reason: string;
  } | null;
  /** The extension that waits for the leader. */
  readonly extensionAsked:
    (Extension & { readonly by: ActorIdentity; readonly on: PlainDate }) | null;
  /** The one that stands, and when the producer confirmed it. */
  readonly extension: (Extension & { readonly on: PlainDate }) | null;
  readonly extensionReadOn: PlainDate | null;
  /** A request came to nothing, and no extension stands. */
  readonly extensionDroppedOn: PlainDate | null;
}

/** A certificate from its issue on: the leader's signature gives it, and takes it away; one of an earlier year is entered and struck out by two of the office. */
export const CERTIFICATE: Subject<CertificateActs, CertificateState, CertificateStanding> = {
  kind: 'certificate',
  shapes: CERTIFICATE_ACTS,
  allowed: {
    none: {
      issue: { by: ['decision.sign', 'earlier.confirm'], to: 'issued' },
      enter: { by: 'earlier.enter', to: 'entered' },
    },
    entered: {
      issue: { by: 'earlier.confirm', to: 'issued' },
      returnEntry: { by: ['earlier.confirm', 'earlier.enter'], to: 'returned' },
    },
    returned: {},
    issued: {
      revoke: { by: 'decision.sign' },
      withdrawRecognition: { by: 'decision.sign' },
      replace: { by: ['decision.sign', 'earlier.confirm'] },
      reinstate: { by: 'earlier.confirm' },
      askExtension: { by: 'decision.prepare' },
      dropExtension: { by: ['decision.sign', 'decision.withdraw'] },
      extend: { by: 'decision.sign' },
      readExtension: { by: 'renewal.answer' },
      endExtension: { by: 'decision.sign' },
      askAnnulment: { by: 'earlier.enter' },
      keep: { by: ['earlier.confirm', 'earlier.enter'] },
      annul: { by: 'earlier.confirm', to: 'annulled' },
    },
    annulled: {},
  },
  nothing: () => NOTHING,
  changes: changesOf,
};

/** Before the issue there is no term: one that ended before any day on which somebody could ask. */
const LONG_AGO = plainDate(1, 1, 1);

const NOTHING: CertificateStanding = {
  state: 'none',
  seq: 0,
  validFrom: LONG_AGO,
  validTo: LONG_AGO,
  revokedOn: null,
  revokedBy: null,
  replacedOn: null,
  replacedBy: null,
  extendedUntil: null,
  annulledOn: null,
  enteredBy: null,
  enteredOn: null,
  returned: null,
  asked: null,
  extensionAsked: null,
  extension: null,
  extensionReadOn: null,
  extensionDroppedOn: null,
};

function changesOf(
  _before: CertificateStanding,
  act: CertificateAct,
): ChangesOf<CertificateStanding> {
  switch (act.kind) {
    case 'enter':
      return { enteredBy: act.actor, enteredOn: act.onDay };
    case 'returnEntry':
      return { returned: act.data.reason };
    case 'issue':
      return act.data;
    case 'revoke':
    case 'withdrawRecognition':
      return { revokedOn: act.data.from, revokedBy: act.data.decisionNumber };
    case 'replace':
      return { replacedOn: act.data.from, replacedBy: act.data.by };
    case 'reinstate':
      return { replacedOn: null, replacedBy: null };
    case 'askExtension':
      return { extensionAsked: { ...act.data, by: act.actor, on: act.onDay } };
    case 'dropExtension':
      return { extensionAsked: null, extensionDroppedOn: act.onDay };
    case 'extend':
      return extended(act);
    case 'readExtension':
      return { extensionReadOn: act.onDay };
    case 'endExtension':
      return { extendedUntil: act.data.until };
    case 'annul':
      return { annulledOn: act.onDay, asked: null };
    case 'askAnnulment':
      return { asked: { by: act.actor, on: act.onDay, reason: act.data.reason } };
    case 'keep':
      return { asked: null };
  }
}

function extended({
  data: { until, number = '', dated, ground = '' },
  onDay: on,
}: ActOfKind<'extend'>): ChangesOf<CertificateStanding> {
  const extension = { until, number, dated: dated ?? on, ground, on };
  return { extendedUntil: until, extension, extensionAsked: null, extensionReadOn: null };
}
