import { isPerson, type ActorIdentity } from '../access/actor-identity.ts';
import type { ActOf } from '../acts/act.ts';
import { day, list, oneOf, record, text, whole } from '../acts/shapes.ts';
import type { ChangesOf, Standing, Subject } from '../acts/subject.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { refuse } from '../result.ts';
import { REPORT_KINDS, REPORT_SECTIONS, type ReportKind, type ReportSection } from './content.ts';

const REASON = record({ reason: text });

/** What somebody writes into a part of a report: words, and numbers that the register does not know. */
const WRITTEN = {
  section: oneOf(REPORT_SECTIONS),
  text,
  typed: list(record({ label: text, value: text })),
};

/** The life of a report: written, laid down with its numbers, frozen by another person. */
export const REPORT_ACTS = {
  draftReport: record({ unitId: text, kind: oneOf(REPORT_KINDS), from: day, to: day, title: text }),
  writeReport: record(WRITTEN),
  /** The numbers are taken from the register: the act names the content and its hash. */
  prepareReport: record({ version: whole, contentId: text, sha256: text, asOf: day }),
  sendBackReport: REASON,
  /** From here on that content is the report, whatever the register says. */
  freezeReport: record({ version: whole, contentId: text, sha256: text }),
  /** A correction: a version more, beside the one that stands. */
  reopenReport: REASON,
  /** The correction is given up: the version that was frozen last stands. */
  keepReport: REASON,
  withdrawReport: REASON,
};
export type ReportActs = typeof REPORT_ACTS;

export const REPORT_STATES = ['draft', 'waiting', 'frozen', 'withdrawn'] as const;
export type ReportState = 'none' | (typeof REPORT_STATES)[number];

export interface WrittenSection {
  readonly text: string;
  readonly typed: readonly { readonly label: string; readonly value: string }[];
}

/** A content that was prepared. */
export interface PreparedReport {
  readonly version: number;
  readonly contentId: string;
  readonly sha256: string;
}

export interface ReportStanding extends Standing<ReportState> {
  readonly unitId: string;
  readonly kind: ReportKind;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly title: string;
  readonly written: Readonly<Partial<Record<ReportSection, WrittenSection>>>;
  /** The version that is written on, or that was frozen last. */
  readonly version: number;
  readonly waiting: PreparedReport | null;
  /** Every version that was frozen, the first one first; `on` is its day. */
  readonly frozen: readonly (PreparedReport & { readonly on: PlainDate })[];
  /** Why it went back, or why it is written anew. */
  readonly reason: string | null;
  /** Whoever had a hand in this version: they do not freeze it. */
  readonly hands: readonly ActorIdentity[];
}

const KEPT = 'report.prepare';
const DRAFT_ACTS = {
  writeReport: { by: KEPT },
  prepareReport: { by: KEPT, to: 'waiting' },
} as const;
const GIVEN_UP = {
  withdrawReport: { by: KEPT, to: 'withdrawn' },
  keepReport: { by: KEPT, to: 'frozen' },
} as const;

/** A report of a unit for a period (Đ10.3, Đ10.4). */
export const REPORT: Subject<ReportActs, ReportState, ReportStanding> = {
  kind: 'report',
  shapes: REPORT_ACTS,
  allowed: {
    none: { draftReport: { by: KEPT, to: 'draft' } },
    draft: { ...DRAFT_ACTS, ...GIVEN_UP },
    waiting: {
      freezeReport: { by: 'report.freeze', to: 'frozen' },
      sendBackReport: { by: ['report.freeze', KEPT], to: 'draft' },
    },
    frozen: { reopenReport: { by: KEPT, to: 'draft' } },
    withdrawn: {},
  },
  nothing: () => ({
    state: 'none',
    seq: 0,
    unitId: '',
    kind: 'year',
    from: '' as PlainDate,
    to: '' as PlainDate,
    title: '',
    written: {},
    version: 1,
    waiting: null,
    frozen: [],
    reason: null,
    hands: [],
  }),
  changes: changesOf,
  refuseNow: () => refuse('REPORT_NOT_NOW'),
};

function changesOf(before: ReportStanding, act: ActOf<ReportActs>): ChangesOf<ReportStanding> {
  const hands = before.hands.some((hand) => isSame(hand, act.actor))
    ? before.hands
    : [...before.hands, act.actor];
  switch (act.kind) {
    case 'draftReport':
      return { ...act.data, hands };
    case 'writeReport': {
      const { section, ...written } = act.data;
      return { written: { ...before.written, [section]: written }, hands };
    }
    case 'prepareReport': {
      const { asOf: _day, ...waiting } = act.data;
      return { waiting, hands };
    }
    case 'sendBackReport':
      return { waiting: null, reason: act.data.reason };
    case 'freezeReport':
      return { waiting: null, frozen: [...before.frozen, { ...act.data, on: act.onDay }] };
    case 'reopenReport':
      return { version: before.version + 1, reason: act.data.reason, hands: [act.actor] };
    case 'keepReport':
      return { version: before.frozen.at(-1)?.version ?? before.version, reason: null };
    case 'withdrawReport':
      return { reason: act.data.reason };
  }
}

function isSame(one: ActorIdentity, other: ActorIdentity): boolean {
  return other.kind === 'person' && isPerson(one, other.accountId);
}
