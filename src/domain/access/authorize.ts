import type { PlainDate } from '../calendar/plain-date.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { ConsoleIdentity, PersonIdentity } from './actor-identity.ts';
import { RIGHTS, type Role } from './rights.ts';
import type { Verb } from './verbs.ts';

/** One role of a person with its place: a producer, a unit or a council session. */
export type Grant =
  | { readonly role: 'producer'; readonly producerId: string }
  | { readonly role: 'councilMember' | 'secretary' | 'chair'; readonly sessionId: string }
  | {
      readonly role: Exclude<Role, 'producer' | 'councilMember' | 'secretary' | 'chair'>;
      readonly unitId: string;
    };

/** Rights as they are in force today, whoever holds them. */
export interface Holder {
  readonly grants: readonly Grant[];
}

/** Who acts: a person with the grants that are in force today. */
export interface Actor extends PersonIdentity, Holder {
  readonly name: string;
}

/** Whoever runs a command on the server, with the rights that gives. */
export interface ConsoleActor extends ConsoleIdentity, Holder {}

/** Who can manage accounts: an administrator, or the console when no administrator can. */
export type AccountManager = Actor | ConsoleActor;

/** How far an actor's right to one verb goes. Empty sets mean: not at all. */
export interface Reach {
  readonly producerIds: ReadonlySet<string>;
  /** Units for which the right was given: it reaches all that lies in them on `day`, old units included. */
  readonly withinUnits: ReadonlySet<string>;
  readonly day: PlainDate;
  readonly sessionIds: ReadonlySet<string>;
}

/** Where a record lies, seen by rights. A record may lie in several sessions over time. */
export interface Target {
  readonly producerId?: string;
  readonly unitId?: string;
  readonly sessionIds?: readonly string[];
}

/** Answers which units lie in a unit on a day: the unit register, and the table made of it, in lists. */
export interface UnitTree {
  unitsWithin(unitId: string, day: PlainDate): ReadonlySet<string>;
}

/**
 * The reach of an actor for a verb. The same value guards one record (`isWithinReach`) and filters
 * every list (storage takes it as an argument), so that the two cannot disagree (rule 3).
 */
export function reachOf(actor: Holder, verb: Verb, day: PlainDate): Reach {
  const producerIds = new Set<string>();
  const withinUnits = new Set<string>();
  const sessionIds = new Set<string>();
  for (const grant of actor.grants) {
    const verbs: readonly Verb[] = RIGHTS[grant.role].verbs;
    if (!verbs.includes(verb)) continue;
    if ('producerId' in grant) producerIds.add(grant.producerId);
    else if ('sessionId' in grant) sessionIds.add(grant.sessionId);
    else withinUnits.add(grant.unitId);
  }
  return { producerIds, withinUnits, day, sessionIds };
}

/** True when the actor may do the verb at least somewhere: decides what a menu shows. */
export function isAllowedSomewhere(actor: Holder, verb: Verb): boolean {
  return actor.grants.some((grant) => {
    const verbs: readonly Verb[] = RIGHTS[grant.role].verbs;
    return verbs.includes(verb);
  });
}

export function isWithinReach(reach: Reach, target: Target, units: UnitTree): boolean {
  const { unitId } = target;
  return (
    (target.producerId !== undefined && reach.producerIds.has(target.producerId)) ||
    (unitId !== undefined &&
      [...reach.withinUnits].some((id) => units.unitsWithin(id, reach.day).has(unitId))) ||
    (target.sessionIds?.some((id) => reach.sessionIds.has(id)) ?? false)
  );
}

/**
 * The one rights function. Gives the role in which the actor acts (it stands in the ledger), or
 * refuses: NOT_ALLOWED. Every use case asks it before it does anything.
 */
export function authorize(
  actor: Holder,
  verb: Verb,
  target: Target,
  units: UnitTree,
  day: PlainDate,
): Result<Role> {
  for (const grant of actor.grants) {
    const alone = { grants: [grant] };
    if (isWithinReach(reachOf(alone, verb, day), target, units)) return ok(grant.role);
  }
  return refuse('NOT_ALLOWED');
}
