import type { ActOf } from '../../acts/act.ts';
import { day, oneOf, record, text, whole } from '../../acts/shapes.ts';
import type { ChangesOf, Standing, Subject } from '../../acts/subject.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { refuse } from '../../result.ts';

/** Khó khăn, or kiến nghị. */
export const CONCERN_KINDS = ['difficulty', 'proposal'] as const;
export type ConcernKind = (typeof CONCERN_KINDS)[number];

/** What it is about, so that a list of the province can be gathered by subject. */
export const CONCERN_TOPICS = [
  'dossier',
  'criteria',
  'production',
  'packaging',
  'quality',
  'market',
  'digital',
  'capital',
  'people',
  'policy',
  'other',
] as const;
export type ConcernTopic = (typeof CONCERN_TOPICS)[number];

export const NOTED_BY = ['producer', 'commune', 'office'] as const;
export type NotedBy = (typeof NOTED_BY)[number];

/** What was said is kept beside the acts, which carry its hash: it may name people. */
export const CONCERN_ACTS = {
  noteConcern: record({
    unitId: text,
    producerId: text,
    kind: oneOf(CONCERN_KINDS),
    topic: oneOf(CONCERN_TOPICS),
    by: oneOf(NOTED_BY),
    sha256: text,
  }),
  withdrawConcern: record({}),
  answerConcern: record({ no: whole, sha256: text }),
  /** To the ministry, with the paper of the list. */
  handConcernUp: record({ number: text, day }),
};

export type ConcernActs = typeof CONCERN_ACTS;
export type ConcernState = 'none' | 'open' | 'answered' | 'handedUp' | 'withdrawn';

export interface ConcernStanding extends Standing<ConcernState> {
  readonly answers: number;
  readonly handed: { readonly number: string; readonly day: PlainDate } | null;
}

const NOTE = 'concern.note';
const ANSWER = 'concern.answer';

/** A difficulty or proposal, from the day on which it is noted to its answer. */
export const CONCERN: Subject<ConcernActs, ConcernState, ConcernStanding> = {
  kind: 'concern',
  shapes: CONCERN_ACTS,
  allowed: {
    none: { noteConcern: { by: NOTE, to: 'open' } },
    open: {
      withdrawConcern: { by: NOTE, to: 'withdrawn' },
      answerConcern: { by: ANSWER, to: 'answered' },
      handConcernUp: { by: ANSWER, to: 'handedUp' },
    },
    answered: {
      answerConcern: { by: ANSWER },
      handConcernUp: { by: ANSWER, to: 'handedUp' },
    },
    handedUp: { answerConcern: { by: ANSWER, to: 'answered' } },
    withdrawn: {},
  },
  nothing: () => ({ state: 'none', seq: 0, answers: 0, handed: null }),
  changes: changesOf,
  refuseNow: ({ state }) =>
    refuse(state === 'withdrawn' ? 'CONCERN_WITHDRAWN' : 'CONCERN_DEALT_WITH'),
};

function changesOf(before: ConcernStanding, act: ActOf<ConcernActs>): ChangesOf<ConcernStanding> {
  if (act.kind === 'answerConcern') return { answers: before.answers + 1 };
  return act.kind === 'handConcernUp' ? { handed: act.data } : {};
}
