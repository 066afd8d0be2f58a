import type { ActorIdentity } from '../access/actor-identity.ts';
import type { ActOf } from '../acts/act.ts';
import { day, list, maybe, record, text } from '../acts/shapes.ts';
import type { ChangesOf, Standing, Subject } from '../acts/subject.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { refuse } from '../result.ts';
import {
  changesBetween,
  edited,
  HEAD,
  LETTERS,
  PART,
  type Change,
  type Content,
  type Part,
  type PartKind,
} from './content.ts';

const EDIT = { put: list(PART), remove: list(text) };
const REASON = record({ reason: text });
/** By a second person, for what the page showed. */
const SHOWN = record({ sha256: text });

/** What each act of a plan of the programme carries besides who and when. */
export const PLAN_ACTS = {
  draft: record({ unitId: text, head: HEAD }),
  edit: record({ head: maybe(HEAD), ...EDIT }),
  layDown: record({}),
  sendBack: REASON,
  confirm: SHOWN,
  discard: REASON,
  /** A task or milestone was done, as the responsible side tells it. */
  tellDone: record({ key: text, on: day, words: text }),
  takeBackDone: record({ key: text, reason: text }),
  askAmendment: REASON,
  layDownAmendment: record({}),
  sendBackAmendment: REASON,
  dropAmendment: REASON,
  confirmAmendment: SHOWN,
  askWithdrawal: REASON,
  keepPlan: REASON,
  confirmWithdrawal: SHOWN,
};

export type PlanActs = typeof PLAN_ACTS;
export type PlanState =
  | 'none'
  | 'draft'
  | 'waiting'
  | 'standing'
  | 'amending'
  | 'amendmentWaits'
  | 'ending'
  | 'withdrawn';

/** States in which a confirmed plan counts, whatever is prepared beside it. */
export const LIVE_STATES: readonly PlanState[] = [
  'standing',
  'amending',
  'amendmentWaits',
  'ending',
];

export interface Done {
  readonly on: PlainDate;
  readonly words: string;
  readonly toldOn: PlainDate;
  readonly by: ActorIdentity;
}

export interface Amendment {
  readonly no: number;
  readonly reason: string;
  readonly on: PlainDate;
  readonly changes: readonly Change[];
}

export interface PlanStanding extends Standing<PlanState> {
  readonly unitId: string;
  /** What is being written; once nothing is, what stands. Null before the first act. */
  readonly content: Content | null;
  /** What a second person has confirmed. */
  readonly stands: Content | null;
  /** Everybody who had a hand in what waits: none of them confirms it. */
  readonly hands: readonly ActorIdentity[];
  readonly draftedOn: PlainDate | null;
  readonly confirmedOn: PlainDate | null;
  /** Why it is amended or withdrawn. */
  readonly reason: string | null;
  /** Why it came back from whoever confirms, or was given up before it stood. */
  readonly sentBack: string | null;
  readonly done: ReadonlyMap<string, Done>;
  readonly amendments: readonly Amendment[];
  /** The number of the last key of each part: none is given twice. */
  readonly lastKeys: Readonly<Partial<Record<PartKind, number>>>;
}

const KEEP = 'plan.keep';
const CONFIRM = 'plan.confirm';
const TELLING = { tellDone: { by: KEEP }, takeBackDone: { by: KEEP } } as const;

/**
 * A plan of a province, district or commune (Đ10.3): written by one, confirmed by another, changed and withdrawn
 * in the same way. What was done is told by the responsible side at any time and changes nothing of the plan.
 */
export const PLAN: Subject<PlanActs, PlanState, PlanStanding> = {
  kind: 'plan',
  shapes: PLAN_ACTS,
  allowed: {
    none: { draft: { by: KEEP, to: 'draft' } },
    draft: {
      edit: { by: KEEP },
      layDown: { by: KEEP, to: 'waiting' },
      discard: { by: KEEP, to: 'withdrawn' },
    },
    waiting: {
      confirm: { by: CONFIRM, to: 'standing' },
      sendBack: { by: CONFIRM, to: 'draft' },
      discard: { by: KEEP, to: 'withdrawn' },
    },
    standing: {
      ...TELLING,
      askAmendment: { by: KEEP, to: 'amending' },
      askWithdrawal: { by: KEEP, to: 'ending' },
    },
    amending: {
      ...TELLING,
      edit: { by: KEEP },
      layDownAmendment: { by: KEEP, to: 'amendmentWaits' },
      dropAmendment: { by: KEEP, to: 'standing' },
    },
    amendmentWaits: {
      ...TELLING,
      confirmAmendment: { by: CONFIRM, to: 'standing' },
      sendBackAmendment: { by: CONFIRM, to: 'amending' },
      dropAmendment: { by: KEEP, to: 'standing' },
    },
    ending: {
      ...TELLING,
      confirmWithdrawal: { by: CONFIRM, to: 'withdrawn' },
      keepPlan: { by: [CONFIRM, KEEP], to: 'standing' },
    },
    withdrawn: {},
  },
  nothing: () => ({
    ...{ state: 'none', seq: 0, unitId: '', content: null, stands: null, hands: [] },
    ...{ draftedOn: null, confirmedOn: null, reason: null, sentBack: null },
    ...{ done: new Map(), amendments: [], lastKeys: {} },
  }),
  changes: changesOf,
  quiet: ['tellDone', 'takeBackDone'],
  refuseNow: ({ state }) =>
    state === 'withdrawn' ? refuse('PLANS_WITHDRAWN') : refuse('PLANS_NOT_NOW'),
};

function changesOf(before: PlanStanding, act: ActOf<PlanActs>): ChangesOf<PlanStanding> {
  switch (act.kind) {
    case 'draft': {
      const { unitId, head } = act.data;
      const content = { head, parts: [] };
      return { unitId, content, hands: [act.actor], draftedOn: act.onDay };
    }
    case 'edit': {
      const { head, put, remove } = act.data;
      const content = edited(contentOf(before), { ...(head && { head }), put, remove });
      return { content, lastKeys: lastKeysOf(before, put), hands: withHand(before, act.actor) };
    }
    case 'layDown':
    case 'layDownAmendment':
      return { hands: withHand(before, act.actor), sentBack: null };
    case 'sendBack':
    case 'sendBackAmendment':
    case 'discard':
      return { sentBack: act.data.reason };
    case 'confirm':
      return { stands: before.content, confirmedOn: act.onDay, hands: [], reason: null };
    case 'tellDone': {
      const { key, on, words } = act.data;
      const told = { on, words, toldOn: act.onDay, by: act.actor };
      return { done: new Map(before.done).set(key, told) };
    }
    case 'takeBackDone': {
      const done = new Map(before.done);
      done.delete(act.data.key);
      return { done };
    }
    case 'askAmendment':
    case 'askWithdrawal':
      return { reason: act.data.reason, hands: [act.actor] };
    case 'dropAmendment':
    case 'keepPlan':
      return { content: before.stands, hands: [], reason: null, sentBack: null };
    case 'confirmAmendment':
      return amended(before, act.onDay);
    case 'confirmWithdrawal':
      return { hands: [] };
  }
}

function amended(before: PlanStanding, on: PlainDate): ChangesOf<PlanStanding> {
  const after = contentOf(before);
  const changes = before.stands === null ? [] : changesBetween(before.stands, after);
  const no = before.amendments.length + 1;
  const one = { no, reason: before.reason ?? '', on, changes };
  return { stands: after, hands: [], reason: null, amendments: [...before.amendments, one] };
}

function contentOf({ content }: PlanStanding): Content {
  if (content === null) throw new Error('a plan that was not drafted says nothing');
  return content;
}

function lastKeysOf({ lastKeys }: PlanStanding, put: readonly Part[]): PlanStanding['lastKeys'] {
  const found = { ...lastKeys };
  for (const { part, key } of put) found[part] = Math.max(found[part] ?? 0, Number(key.slice(1)));
  return found;
}

/** A key for one entry more. */
export function nextKey({ lastKeys }: Pick<PlanStanding, 'lastKeys'>, part: PartKind): string {
  return `${LETTERS[part]}${String((lastKeys[part] ?? 0) + 1)}`;
}

function withHand({ hands }: PlanStanding, actor: ActorIdentity): readonly ActorIdentity[] {
  return [...hands, actor];
}
