import { isPerson } from '../access/actor-identity.ts';
import { refuse, ok, type Result } from '../result.ts';
import type { DossierAct, DossierActKind } from './acts.ts';

/** The five who deal with one dossier after each other, each a check on the one before (Đ7). */
export type Hand = 'producer' | 'commune' | 'office' | 'council' | 'signature';

/** A notice about days off moves a last day; whoever enters it has no hand in the dossier. */
type HandedActKind = Exclude<DossierActKind, 'moveDeadline'>;

/** In whose hands a dossier lies when something is done to it; the secretary belongs to the office. */
const HAND_OF = {
  create: 'producer',
  submit: 'producer',
  withdraw: 'producer',
  askHelp: 'producer',
  endHelp: 'producer',
  receive: 'commune',
  requestCompletion: 'commune',
  returnToProducer: 'commune',
  forward: 'commune',
  officeReceive: 'office',
  officeReturn: 'office',
  accept: 'office',
  assign: 'office',
  recordResult: 'office',
  defer: 'office',
  recognize: 'signature',
  proposeToMinistry: 'signature',
  concludeWithout: 'signature',
  enterMinistryAnswer: 'office',
  sendBackMinistryAnswer: 'signature',
  askMinistryAgain: 'signature',
  recognizeNational: 'signature',
  useMinistryResult: 'signature',
  keepProvincialStar: 'signature',
  assessAgain: 'signature',
} as const satisfies Record<HandedActKind, Hand>;

/** Whose hand an act is. */
export function handOf(kind: HandedActKind): Hand {
  return HAND_OF[kind];
}

/** The first hand the person had in the dossier: by its acts, or by a seat in a council it was given to. */
export function handIn(
  acts: readonly Pick<DossierAct, 'kind' | 'actor'>[],
  council: ReadonlySet<string>,
  accountId: string,
): Hand | null {
  for (const { kind, actor } of acts) {
    if (kind !== 'moveDeadline' && isPerson(actor, accountId)) return handOf(kind);
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
