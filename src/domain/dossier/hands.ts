import { isPerson } from '../access/actor-identity.ts';
import { refuse, ok, type Result } from '../result.ts';
import type { ActRole } from '../acts/act.ts';
import type { DossierAct } from './acts.ts';

/** The five who deal with one dossier after each other, each a check on the one before (Đ7). */
export type Hand = 'producer' | 'commune' | 'office' | 'council' | 'signature';

/**
 * Whose hand the acts of a role are; the secretary belongs to the office. A notice about days off moves
 * a last day: whoever enters it has no hand in the dossier, nor has who only looks on.
 */
const HAND_OF = {
  producer: 'producer',
  communeOfficer: 'commune',
  officeOfficer: 'office',
  officeHead: 'office',
  secretary: 'office',
  councilMember: 'council',
  chair: 'council',
  leader: 'signature',
  advisor: null,
  inspector: null,
  administrator: null,
  visitor: null,
} as const satisfies Record<ActRole, Hand | null>;

/** Whose hand an act in that role is. */
export function handOf(role: ActRole): Hand | null {
  return HAND_OF[role];
}

/** The first hand the person had in the dossier: by its acts, or by a seat in a council it was given to. */
export function handIn(
  acts: readonly Pick<DossierAct, 'role' | 'actor'>[],
  council: ReadonlySet<string>,
  accountId: string,
): Hand | null {
  for (const { role, actor } of acts) {
    const hand = handOf(role);
    if (hand !== null && isPerson(actor, accountId)) return hand;
  }
  return council.has(accountId) ? 'council' : null;
}

/**
 * One person has one hand in a dossier, whatever roles were given and ended meanwhile: whoever wrote
 * it does not judge it in the commune, and whoever scored it does not sign. Refuses by the name of
 * the hand the person had first.
 */
export function checkHand(had: Hand | null, hand: Hand): Result<null> {
  return had === null || had === hand ? ok(null) : refuse(REFUSAL_OF[had]);
}

const REFUSAL_OF = {
  producer: 'HAD_IT_AS_PRODUCER',
  commune: 'HAD_IT_IN_COMMUNE',
  office: 'HAD_IT_IN_OFFICE',
  council: 'HAD_IT_IN_COUNCIL',
  signature: 'HAD_IT_TO_SIGN',
} as const satisfies Record<Hand, string>;
