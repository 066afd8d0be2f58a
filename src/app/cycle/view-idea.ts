import type { Actor } from '#domain/access/authorize.ts';
import type { Verb } from '#domain/access/verbs.ts';
import { standingOf } from '#domain/acts/subject.ts';
import type { BusinessPlan } from '#domain/cycle/business-plan.ts';
import type { DossierState } from '#domain/dossier/transitions.ts';
import { IDEA, type IdeaAct, type IdeaStanding } from '#domain/cycle/idea.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findPlan } from '#storage/cycle/plans.ts';
import { listVisits, type Visit } from '#storage/cycle/visits.ts';
import { findDossierState } from '#storage/dossier/project-dossier.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import { findContact, findIdea, findSlip, type IdeaRow, type Slip } from '#storage/cycle/ideas.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { viewDossier } from '../dossier/view-dossier.ts';
import { targetOf } from './idea-subject.ts';

/** An idea as commune, office and its producer read it; who sent it stands on a page of its own. */
export interface IdeaView {
  readonly idea: IdeaRow;
  readonly where: string;
  readonly slip: Slip;
  readonly standing: IdeaStanding;
  readonly acts: readonly IdeaAct[];
  readonly plan: BusinessPlan | null;
  readonly visits: readonly Visit[];
  /** By name, once it is known; a product stands in the register only with its dossier. */
  readonly producerName: string | null;
  readonly dossier: IdeaDossier | null;
  readonly may: Readonly<
    Record<'review' | 'correct' | 'contact' | 'plan' | 'handOver' | 'openDossier', boolean>
  >;
}

/** The dossier that an idea became: how far it is. */
export interface IdeaDossier {
  readonly id: string;
  readonly state: DossierState;
  readonly star: number | null;
}

/** Refuses NOT_FOUND, also for what lies elsewhere. */
export async function viewIdea(deps: Deps, actor: Actor, id: string): Promise<Result<IdeaView>> {
  const idea = await findIdea(deps.db, id);
  if (!idea || !allow(deps, actor, 'idea.view', targetOf(idea)).ok) return refuse('NOT_FOUND');
  const acts = await listActs(deps.db, IDEA, id);
  const standing = standingOf(IDEA, acts);
  const may = (verb: Verb) => allow(deps, actor, verb, targetOf(idea)).ok;
  const dossier = await dossierOf(deps, standing.dossierId);
  const { producerId } = idea;
  const producer = producerId === null ? undefined : await findProducer(deps.db, producerId);
  return ok({
    ...{ idea, acts, standing },
    where: deps.units.fullAddress(idea.unitId, deps.clock.today()),
    slip: await findSlip(deps.db, id, standing.slipVersion),
    plan: (await findPlan(deps.db, id, standing.planVersion)) ?? null,
    visits: await listVisits(deps.db, id),
    producerName: producer?.legalName ?? null,
    dossier,
    may: {
      ...{ review: may('idea.review'), correct: may('idea.send') },
      contact: allow(deps, actor, 'idea.contact', { unitId: idea.unitId }).ok,
      plan: may('idea.plan') || may('idea.review'),
      handOver: may('dossier.create'),
      openDossier: dossier !== null && (await viewDossier(deps, actor, dossier.id)).ok,
    },
  });
}

async function dossierOf(deps: Deps, id: string | null): Promise<IdeaDossier | null> {
  const row = id === null ? undefined : await findDossierState(deps.db, id);
  return id === null || !row ? null : { id, state: row.state, star: row.star };
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
