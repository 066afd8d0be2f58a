import type {
  ConcernActs,
  ConcernKind,
  ConcernState,
  ConcernTopic,
  NotedBy,
} from '#domain/support/concerns/concern.ts';
import type { TagFamily } from '#ui/Tag.svelte';
import { m } from '#words/paraglide/messages.js';

type Word = (inputs?: Record<string, never>, options?: { readonly locale?: 'vi' }) => string;

export const CONCERN_KIND_WORDS: Readonly<Record<ConcernKind, Word>> = {
  difficulty: m.support_concern_kind_difficulty,
  proposal: m.support_concern_kind_proposal,
};

export const TOPIC_WORDS: Readonly<Record<ConcernTopic, Word>> = {
  dossier: m.support_concern_topic_dossier,
  criteria: m.support_concern_topic_criteria,
  production: m.support_concern_topic_production,
  packaging: m.support_concern_topic_packaging,
  quality: m.support_concern_topic_quality,
  market: m.support_concern_topic_market,
  digital: m.support_concern_topic_digital,
  capital: m.support_concern_topic_capital,
  people: m.support_concern_topic_people,
  policy: m.support_concern_topic_policy,
  other: m.support_concern_topic_other,
};

export const CONCERN_STATES: Readonly<
  Record<Exclude<ConcernState, 'none'>, { readonly family: TagFamily; readonly word: Word }>
> = {
  open: { family: 'ask', word: m.support_concern_state_open },
  answered: { family: 'ok', word: m.support_concern_state_answered },
  handedUp: { family: 'info', word: m.support_concern_state_handedUp },
  withdrawn: { family: 'neutral', word: m.support_concern_state_withdrawn },
};

export const NOTED_BY_WORDS: Readonly<Record<NotedBy, Word>> = {
  producer: m.support_concern_by_producer,
  commune: m.support_concern_by_commune,
  office: m.support_concern_by_office,
};

export const CONCERN_ACT_WORDS: Readonly<Record<keyof ConcernActs, Word>> = {
  noteConcern: m.support_concern_act_noteConcern,
  withdrawConcern: m.support_concern_act_withdrawConcern,
  answerConcern: m.support_concern_act_answerConcern,
  handConcernUp: m.support_concern_act_handConcernUp,
};
