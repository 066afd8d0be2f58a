import type { Actor } from '#domain/access/authorize.ts';
import type { Role } from '#domain/access/rights.ts';
import type { DossierAct, DossierActData, DossierActKind } from '#domain/dossier/acts.ts';
import { apply, standingOf, type DossierStanding } from '#domain/dossier/dossier.ts';
import { checkHand, handIn, handOf, type Hand } from '#domain/dossier/hands.ts';
import { checkAct } from '#domain/dossier/transitions.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Verb } from '#domain/access/rights.ts';
import { findRequest } from '#storage/acts/find-request.ts';
import { listCouncilOf } from '#storage/council/agenda.ts';
import type { Trx } from '#storage/database.ts';
import {
  findDossier,
  listDossierActs,
  lockDossier,
  type DossierRow,
} from '#storage/dossier/read-dossier.ts';
import { projectDossier } from '#storage/dossier/project-dossier.ts';
import { allow } from '../access/allow.ts';
import { recordAct } from '../acts/record-act.ts';
import { withoutTies } from './council-sight.ts';
import type { Deps } from '../deps.ts';

/** A request to act on a dossier as the actor last saw it. */
export interface ActRequest {
  readonly dossierId: string;
  /** How many acts the page showed; a newer one refuses with CHANGED_MEANWHILE. */
  readonly seenSeq: number;
  /** Made by the form once, sent again on retry: the act is done once. */
  readonly idempotencyKey: string;
}

/** What a use case sees when it prepares the data of its act. */
export interface ActContext {
  readonly trx: Trx;
  readonly dossier: DossierRow;
  readonly standing: DossierStanding;
  readonly role: Role;
}

const VERB_OF: Record<
  Exclude<
    DossierActKind,
    'recordResult' | 'defer' | 'recognize' | 'proposeToMinistry' | 'moveDeadline'
  >,
  Verb
> = {
  create: 'dossier.create',
  submit: 'dossier.submit',
  withdraw: 'dossier.withdraw',
  askHelp: 'dossier.askHelp',
  endHelp: 'dossier.askHelp',
  receive: 'dossier.receive',
  requestCompletion: 'dossier.requestCompletion',
  returnToProducer: 'dossier.returnToProducer',
  forward: 'dossier.forward',
  officeReceive: 'dossier.officeReceive',
  officeReturn: 'dossier.officeReturn',
  accept: 'dossier.accept',
  assign: 'dossier.assign',
  enterMinistryAnswer: 'ministry.enter',
  sendBackMinistryAnswer: 'ministry.confirm',
  askMinistryAgain: 'ministry.confirm',
  recognizeNational: 'ministry.confirm',
  useMinistryResult: 'ministry.confirm',
  keepProvincialStar: 'ministry.confirm',
  assessAgain: 'ministry.confirm',
  // After the ministry's answer; those of a decision are concluded by the signature.
  concludeWithout: 'ministry.confirm',
};

/** The acts that people do one dossier at a time; results, decisions and notices act on many at once. */
export type SingleActKind = keyof typeof VERB_OF;

/**
 * The one way in which an act gets onto a dossier: load, ask rights, ask the table of allowed acts,
 * let the use case prepare its data, append, project; all in the caller's transaction, so that two
 * officers at once cannot both win (rule 5).
 */
export async function actOnDossier<Kind extends SingleActKind>(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  kind: Kind,
  request: ActRequest,
  prepare: (context: ActContext) => Promise<Result<DossierActData[Kind]>>,
): Promise<Result<DossierStanding>> {
  if (!(await lockDossier(trx, request.dossierId))) return refuse('NOT_FOUND');
  const dossier = await findDossier(trx, request.dossierId);
  if (!dossier) return refuse('NOT_FOUND');
  const allowed = allow(deps, actor, VERB_OF[kind], await withoutTies(trx, actor, dossier));
  if (!allowed.ok) return allowed;
  const acts = await listDossierActs(trx, dossier.id);
  const standing = standingOf(acts);
  const { idempotencyKey } = request;
  const done = await findRequest(trx, { actor, kind, idempotencyKey, asked: request });
  if (!done.ok) return done;
  if (done.value !== null) return ok(standing);
  if (standing.seq !== request.seenSeq) return refuse('CHANGED_MEANWHILE');
  const fits = checkAct(standing.state, kind, allowed.value);
  if (!fits.ok) return fits;
  const hand = await checkHands(trx, actor, dossier.id, acts, handOf(kind));
  if (!hand.ok) return hand;
  const data = await prepare({ trx, dossier, standing, role: allowed.value });
  if (!data.ok) return data;
  return recordDossierAct(deps, trx, actor, {
    dossierId: dossier.id,
    idempotencyKey,
    asked: request,
    kind,
    role: allowed.value,
    data: data.value,
    before: standing,
  });
}

/** Refuses by name whoever had another hand in the dossier, in any role the account ever held. */
export async function checkHands(
  trx: Trx,
  actor: Actor,
  dossierId: string,
  acts: readonly DossierAct[],
  hand: Hand,
): Promise<Result<null>> {
  const council = await listCouncilOf(trx, dossierId);
  return checkHand(handIn(acts, council, actor.accountId), hand);
}

/** An act that has been checked, to be written down. */
export interface CheckedAct<Kind extends DossierActKind> {
  readonly dossierId: string;
  readonly idempotencyKey: string | null;
  /** All that the request of this key asked for. */
  readonly asked?: unknown;
  readonly kind: Kind;
  readonly role: Role;
  readonly data: DossierActData[Kind];
  readonly before: DossierStanding;
}

/** Appends a checked act and its projection. The caller has asked rights and the table of acts. */
export async function recordDossierAct<Kind extends DossierActKind>(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  act: CheckedAct<Kind>,
): Promise<Result<DossierStanding>> {
  const { dossierId, before, ...done } = act;
  const subject = { subjectKind: 'dossier', subjectId: dossierId, afterSeq: before.seq } as const;
  const recorded = await recordAct(deps, trx, actor, { ...subject, ...done });
  if (!recorded.ok) return recorded;
  // TypeScript cannot see that kind and data belong together once they are generic.
  const after = apply(before, recorded.value as unknown as DossierAct);
  await projectDossier(trx, dossierId, after);
  return ok(after);
}
