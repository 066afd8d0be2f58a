import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { fold } from '#domain/text/fold.ts';
import { findContact, findIdea, findIdeaState, findSlip } from '#storage/cycle/ideas.ts';
import { listProducersToChoose, type ProducerToChoose } from '#storage/cycle/producers-of-idea.ts';
import { allow, reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { targetOf } from './idea-subject.ts';

/** What the commune needs to tie an idea to a producer: those of its register, and what the slip says of a new one. */
export interface Registering {
  readonly product: string;
  readonly seq: number;
  readonly unitId: string;
  readonly name: string;
  readonly telephone: string;
  readonly producers: readonly (ProducerToChoose & { readonly where: string })[];
}

const MOST = 20;

/** Refuses NOT_FOUND, NOT_ALLOWED. */
export async function viewRegistering(
  deps: Deps,
  actor: Actor,
  ideaId: string,
  words: string,
): Promise<Result<Registering>> {
  const idea = await findIdea(deps.db, ideaId);
  const state = idea && (await findIdeaState(deps.db, ideaId));
  const contact = idea && (await findContact(deps.db, ideaId));
  if (!idea || !state || !contact) return refuse('NOT_FOUND');
  const role = allow(deps, actor, 'idea.review', targetOf(idea));
  if (!role.ok) return role;
  const reach = reachFor(deps, actor, 'producer.view');
  const { name, telephone } = contact;
  const found = await listProducersToChoose(deps.db, reach, telephone, fold(words), MOST);
  const today = deps.clock.today();
  return ok({
    ...{ name, telephone, seq: state.seq, unitId: idea.unitId },
    product: (await findSlip(deps.db, ideaId, state.slipVersion)).product,
    producers: found.map((one) => ({ ...one, where: deps.units.fullAddress(one.unitId, today) })),
  });
}
