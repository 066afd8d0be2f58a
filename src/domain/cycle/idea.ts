import type { ActOf } from '../acts/act.ts';
import { day, flag, maybe, record, text, whole } from '../acts/shapes.ts';
import { stateAfter, type ChangesOf, type Standing, type Subject } from '../acts/subject.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { laneOfIdea } from './lane.ts';
import type { IdeaState } from './states.ts';

/** What each act of an idea carries: the words of a slip, a plan and a visit by their hash, nobody's name. */
export const IDEA_ACTS = {
  /** The slip as it came, from a person without an account, a producer, or the commune for somebody. */
  sendIdea: record({ slip: text, version: whole }),
  /** The same idea sent again, put right. */
  correctIdea: record({ slip: text, version: whole }),
  returnIdea: record({ reason: text }),
  /** To a training first; its owner comes back with it. */
  trainIdea: record({ course: text }),
  refuseIdea: record({ reason: text }),
  acceptIdea: record({ words: maybe(text) }),
  /** Which producer of the register it belongs to; its product may be entered with the dossier. */
  registerIdea: record({ producerId: text, productId: maybe(text) }),
  savePlan: record({ plan: text, version: whole }),
  returnPlan: record({ reason: text }),
  acceptPlan: record({ version: whole }),
  /** The commune saw how it goes; `onTime` says whether it keeps to its plan. */
  visitIdea: record({ visitId: text, visit: text, visitedOn: day, onTime: flag }),
  stopIdea: record({ reason: text }),
  resumeIdea: record({}),
  /** A dossier was opened from it; another one only after the last came to nothing. */
  handOver: record({ dossierId: text, productId: text }),
};

export type IdeaActs = typeof IDEA_ACTS;
export type IdeaAct = ActOf<IdeaActs>;

export interface IdeaStanding extends Standing<IdeaState> {
  /** Hash of the last slip, and which one it is. */
  readonly slip: string | null;
  readonly slipVersion: number;
  readonly sentOn: PlainDate | null;
  readonly acceptedOn: PlainDate | null;
  /** What the commune said last: why it came back, which training, why it was refused or stopped. */
  readonly words: string | null;
  readonly plan: string | null;
  readonly planVersion: number;
  readonly carryingOn: PlainDate | null;
  readonly visits: readonly string[];
  readonly visitedOn: PlainDate | null;
  readonly onTime: boolean | null;
  readonly handedOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
  readonly producerId: string | null;
  readonly productId: string | null;
  readonly dossierId: string | null;
  /** The day on which it came into the step where it stands. */
  readonly since: PlainDate | null;
}

const NOTHING: IdeaStanding = {
  ...{ state: 'none', seq: 0, slip: null, slipVersion: 0, sentOn: null, acceptedOn: null },
  ...{ words: null, plan: null, planVersion: 0, carryingOn: null, visits: [], visitedOn: null },
  ...{ onTime: null, handedOn: null, endedOn: null, producerId: null, productId: null },
  ...{ dossierId: null, since: null },
};

const STOP = { stopIdea: { by: 'idea.review', to: 'stopped' } } as const;
const REGISTER = { registerIdea: { by: ['idea.review', 'dossier.create'] } } as const;
const SAVE_PLAN = { savePlan: { by: ['idea.review', 'idea.plan'], to: 'planned' } } as const;
const REVIEW = {
  returnIdea: { by: 'idea.review', to: 'returned' },
  refuseIdea: { by: 'idea.review', to: 'refused' },
  acceptIdea: { by: 'idea.review', to: 'accepted' },
} as const;

/** An idea from its slip to the dossier that it becomes (490/QĐ-TTg, steps 2 to 5). */
export const IDEA: Subject<IdeaActs, IdeaState, IdeaStanding> = {
  kind: 'idea',
  shapes: IDEA_ACTS,
  allowed: {
    none: { sendIdea: { by: 'idea.send', to: 'sent' } },
    sent: { ...REVIEW, trainIdea: { by: 'idea.review', to: 'training' } },
    returned: {
      correctIdea: { by: 'idea.send', to: 'sent' },
      refuseIdea: { by: 'idea.review', to: 'refused' },
    },
    training: REVIEW,
    refused: {},
    accepted: { ...SAVE_PLAN, ...REGISTER, ...STOP },
    planned: {
      ...SAVE_PLAN,
      ...REGISTER,
      ...STOP,
      returnPlan: { by: 'idea.review', to: 'accepted' },
      acceptPlan: { by: 'idea.review', to: 'carrying' },
    },
    carrying: {
      ...REGISTER,
      ...STOP,
      visitIdea: { by: 'idea.review' },
      handOver: { by: 'dossier.create', to: 'handedOver' },
    },
    stopped: { resumeIdea: { by: 'idea.review', to: 'accepted' } },
    handedOver: {
      visitIdea: { by: 'idea.review' },
      handOver: { by: 'dossier.create' },
    },
  },
  nothing: () => NOTHING,
  changes: (before, act) => ({ ...sinceOf(before, act), ...changesOf(before, act) }),
  quiet: ['visitIdea'],
};

function sinceOf({ state, since }: IdeaStanding, act: IdeaAct): ChangesOf<IdeaStanding> {
  const after = stateAfter(IDEA, state, act.kind);
  const stays = since !== null && laneOfIdea(state) === laneOfIdea(after);
  return { since: stays ? since : act.onDay };
}

function changesOf(before: IdeaStanding, act: IdeaAct): ChangesOf<IdeaStanding> {
  const { onDay } = act;
  switch (act.kind) {
    case 'sendIdea':
      return { slip: act.data.slip, slipVersion: act.data.version, sentOn: onDay };
    case 'correctIdea':
      return { slip: act.data.slip, slipVersion: act.data.version, words: null };
    case 'returnIdea':
    case 'returnPlan':
      return { words: act.data.reason };
    case 'trainIdea':
      return { words: act.data.course };
    case 'refuseIdea':
    case 'stopIdea':
      return { words: act.data.reason, endedOn: onDay };
    case 'acceptIdea':
      return { words: act.data.words ?? null, acceptedOn: onDay };
    case 'registerIdea':
      return { producerId: act.data.producerId, productId: act.data.productId ?? null };
    case 'savePlan':
      return { plan: act.data.plan, planVersion: act.data.version, words: null };
    case 'acceptPlan':
      return { carryingOn: onDay };
    case 'visitIdea': {
      const { visit, visitedOn, onTime } = act.data;
      return { visits: [...before.visits, visit], visitedOn, onTime };
    }
    case 'resumeIdea':
      return { words: null, endedOn: null };
    case 'handOver':
      return { dossierId: act.data.dossierId, productId: act.data.productId, handedOn: onDay };
  }
}

/** Slips from one address within an hour: a commune's network is shared, a script sends hundreds. */
export const IDEA_LIMIT = { minutes: 60, perAddress: 10 } as const;
