import { DOSSIER, type DossierStanding } from '#domain/dossier/dossier.ts';
import { checkHand, handIn, handOf, type Hand } from '#domain/dossier/hands.ts';
import type { DossierAct, DossierActs } from '#domain/dossier/acts.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { DossierState } from '#domain/dossier/transitions.ts';
import { ok, type Result } from '#domain/result.ts';
import { listCouncilOf } from '#storage/council/agenda.ts';
import type { Trx } from '#storage/database.ts';
import { projectDossier } from '#storage/dossier/project-dossier.ts';
import { findDossier, lockDossier, type DossierRow } from '#storage/dossier/read-dossier.ts';
import type { KeyedInput } from '../acts/act-on.ts';
import type { Found, StoredSubject } from '../acts/stored-subject.ts';
import { withoutTies } from './council-sight.ts';

/** A request that speaks of a dossier. */
export interface DossierRequest extends KeyedInput {
  readonly dossierId: string;
}

/** A request to act on a dossier as the actor last saw it. */
export interface ActRequest extends DossierRequest {
  /** How many acts the page showed; a newer one refuses with CHANGED_MEANWHILE. */
  readonly seenSeq: number;
}

/** A dossier in the tables: whoever is tied to it does not reach it, and one person has one hand in it. */
export const DOSSIERS: StoredSubject<
  DossierActs,
  DossierState,
  DossierStanding,
  DossierRow,
  DossierRequest
> = {
  rules: DOSSIER,
  idOf: ({ dossierId }) => dossierId,
  lock: async (trx, id) => ((await lockDossier(trx, id)) ? findDossier(trx, id) : undefined),
  targetOf: withoutTies,
  check: (actor, _kind, { trx, row, acts, role }) =>
    checkHands(trx, actor, row.id, acts, handOf(role)),
  project: projectDossier,
};

/** What a use case sees when it prepares an act on a dossier. */
export type DossierFound = Found<DossierActs, DossierStanding, DossierRow>;

/** Refuses by name whoever had another hand in the dossier, in any role the account ever held. */
export async function checkHands(
  trx: Trx,
  actor: Actor,
  dossierId: string,
  acts: readonly DossierAct[],
  hand: Hand | null,
): Promise<Result<null>> {
  if (hand === null) return ok(null);
  const council = await listCouncilOf(trx, dossierId);
  return checkHand(handIn(acts, council, actor.accountId), hand);
}
