import type { Actor } from '#domain/access/authorize.ts';
import type { ProducerInput } from '#domain/parties/producer.ts';
import { refuse, type Result } from '#domain/result.ts';
import { findIdea, findIdeaState } from '#storage/cycle/ideas.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { registerProducer } from '../parties/register-producer.ts';
import { targetOf, type IdeaRequest } from './idea-subject.ts';
import { registerIdea } from './register-idea.ts';

export interface RegisterFromIdea extends IdeaRequest {
  readonly seenSeq: number;
  readonly producer: ProducerInput;
  /** Of the entry into the register: a form sent twice enters one producer. */
  readonly producerKey: string;
}

/**
 * The commune enters whoever sent an idea into the register and ties the idea to it. Asked beforehand whether the tie
 * may be made, so that no producer is entered for nothing. Refuses as `registerProducer` and `registerIdea` do.
 */
export async function registerFromIdea(
  deps: Deps,
  actor: Actor,
  { producer, producerKey, ...act }: RegisterFromIdea,
): Promise<Result<null>> {
  const idea = await findIdea(deps.db, act.ideaId);
  if (!idea) return refuse('NOT_FOUND');
  const role = allow(deps, actor, 'idea.review', targetOf(idea));
  if (!role.ok) return role;
  const state = await findIdeaState(deps.db, act.ideaId);
  if (state?.seq === act.seenSeq && !REGISTERED_IN.includes(state.state))
    return refuse('ACT_NOT_NOW');
  const entered = await registerProducer(deps, actor, { producer, idempotencyKey: producerKey });
  if (!entered.ok) return entered;
  return registerIdea(deps, actor, { ...act, producerId: entered.value.producerId });
}

const REGISTERED_IN: readonly string[] = ['accepted', 'planned', 'carrying'];
