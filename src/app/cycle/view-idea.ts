import type { Actor } from '#domain/access/authorize.ts';
import { standingOf } from '#domain/acts/subject.ts';
import { IDEA, type IdeaAct, type IdeaStanding } from '#domain/cycle/idea.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import { findContact, findIdea, findSlip, type IdeaRow, type Slip } from '#storage/cycle/ideas.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { targetOf } from './idea-subject.ts';

/** An idea as commune, office and its producer read it; who sent it stands on a page of its own. */
export interface IdeaView {
  readonly idea: IdeaRow;
  readonly where: string;
  readonly slip: Slip;
  readonly standing: IdeaStanding;
  readonly acts: readonly IdeaAct[];
  readonly may: {
    readonly review: boolean;
    readonly correct: boolean;
    readonly contact: boolean;
  };
}

/** Refuses NOT_FOUND, also for what lies elsewhere. */
export async function viewIdea(deps: Deps, actor: Actor, id: string): Promise<Result<IdeaView>> {
  const idea = await findIdea(deps.db, id);
  if (!idea || !allow(deps, actor, 'idea.view', targetOf(idea)).ok) return refuse('NOT_FOUND');
  const acts = await listActs(deps.db, IDEA, id);
  const standing = standingOf(IDEA, acts);
  const may = (verb: 'idea.review' | 'idea.send' | 'idea.contact') =>
    allow(deps, actor, verb, targetOf(idea)).ok;
  return ok({
    ...{ idea, acts, standing },
    where: deps.units.fullAddress(idea.unitId, deps.clock.today()),
    slip: await findSlip(deps.db, id, standing.slipVersion),
    may: {
      ...{ review: may('idea.review'), correct: may('idea.send'), contact: may('idea.contact') },
    },
  });
}

/** Who sent it, with the code that follows it, for whoever may reach them; reading is noted. */
export interface IdeaContact {
  readonly product: string;
  readonly name: string;
  readonly telephone: string;
  readonly code: string;
}

/** Refuses NOT_FOUND, NOT_ALLOWED. */
export async function readIdeaContact(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<Result<IdeaContact>> {
  const idea = await findIdea(deps.db, id);
  if (!idea) return refuse('NOT_FOUND');
  const role = allow(deps, actor, 'idea.contact', { unitId: idea.unitId });
  if (!role.ok) return role;
  const { slipVersion } = standingOf(IDEA, await listActs(deps.db, IDEA, id));
  const contact = await findContact(deps.db, id);
  if (!contact) return refuse('NOT_FOUND');
  const { product } = await findSlip(deps.db, id, slipVersion);
  return ok({ ...contact, product });
}
