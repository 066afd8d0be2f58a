import { RIGHTS, ROLES, type Role } from '../access/rights.ts';
import type { Verb } from '../access/verbs.ts';
import { ok, refuse, type Refused, type Result } from '../result.ts';
import type { ActOf, ActRole, KindOf, Shapes } from './act.ts';

/** Everything acts are done to, by its word in the ledger. */
export const SUBJECT_KINDS = [
  'dossier',
  'session',
  'decision',
  'acceptance',
  'unitChange',
  'certificate',
  'account',
  'producer',
  'regulation',
  'renewal',
  'revocation',
  'check',
  'checkPlan',
  'misuse',
  'rewardRules',
  'rewardList',
  'support',
  'supportNone',
  'concern',
  'entry',
  'import',
  'paperTemplate',
  'idea',
  'cycle',
  'plan',
  'report',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/**
 * One line of the table of allowed acts: by which right, or one of several, and where it leads; left out,
 * it stays. No right at all: the person alone, as for one's own password.
 */
export interface Allowed<State extends string> {
  readonly by: Verb | readonly Verb[];
  readonly to?: State;
}

/** State → act → right and next state. A missing state does not compile; a missing act is not allowed. */
export type AllowedActs<State extends string, Kind extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Kind, Allowed<State>>>>>
>;

/** What acts come to; `seq` is how many there are. */
export interface Standing<State extends string> {
  readonly state: State;
  readonly seq: number;
}

/** Some entries of what stands; `state` and `seq` are never a subject's own business. */
export type ChangesOf<Stands> = Partial<Omit<Stands, 'state' | 'seq'>>;

/**
 * One subject of the ledger, whole: what its acts carry, which are allowed when and by which right, and
 * what they come to. Who holds a right is said in `RIGHTS` alone.
 */
export interface Subject<
  S extends Shapes,
  State extends string,
  Stands extends Standing<State> = Standing<State>,
> {
  readonly kind: SubjectKind;
  readonly shapes: S;
  readonly allowed: AllowedActs<State, KindOf<S>>;
  /** What stands before the first act, made anew each time. */
  readonly nothing: () => Stands;
  /**
   * What an act changes, besides `state` and `seq`, which the table says. With `own` nobody else holds
   * what stood before: its lists may be added to in place, so that a long fold stays linear.
   */
  readonly changes: (before: Stands, act: ActOf<S>, own: boolean) => ChangesOf<Stands>;
  /** Acts that decide nothing: what somebody had read before them is still what stands. */
  readonly quiet?: readonly KindOf<S>[];
  /** The sentence for an act that does not fit; ACT_NOT_NOW where a subject has no better one. */
  readonly refuseNow?: (before: Stands, kind: KindOf<S>) => Refused;
}

/** Folds the acts, in order, into what they come to: computed, never stored as the truth. */
export function standingOf<S extends Shapes, State extends string, Stands extends Standing<State>>(
  subject: Subject<S, State, Stands>,
  acts: readonly ActOf<S>[],
): Stands {
  let standing = subject.nothing();
  for (const act of acts) standing = step(subject, standing, act, true);
  return standing;
}

/** One act on top of what stood before. Throws when the ledger has a gap or an act that cannot follow. */
export function apply<S extends Shapes, State extends string, Stands extends Standing<State>>(
  subject: Subject<S, State, Stands>,
  before: Stands,
  act: ActOf<S>,
): Stands {
  return step(subject, before, act, false);
}

function step<S extends Shapes, State extends string, Stands extends Standing<State>>(
  subject: Subject<S, State, Stands>,
  before: Stands,
  act: ActOf<S>,
  own: boolean,
): Stands {
  if (act.seq !== before.seq + 1) throw new Error(`act ${act.seq} follows ${before.seq}`);
  const state = stateAfter(subject, before.state, act.kind);
  return { ...before, ...subject.changes(before, act, own), state, seq: act.seq };
}

/** The state an act leads to. Throws on a pair that the table does not have. */
export function stateAfter<State extends string, Kind extends string>(
  { allowed }: { readonly allowed: AllowedActs<State, Kind> },
  state: State,
  kind: Kind,
): State {
  const line = allowed[state][kind];
  if (!line) throw new Error(`act ${kind} does not follow state ${state}`);
  return line.to ?? state;
}

/** Whether an act since the first `seen` ones makes what was read then a thing of the past. */
export function changedSince<Kind extends string>(
  { quiet = [] }: { readonly quiet?: readonly Kind[] },
  acts: readonly { readonly kind: Kind }[],
  seen: number,
): boolean {
  return seen > acts.length || acts.slice(seen).some(({ kind }) => !quiet.includes(kind));
}

/** The rights that let somebody do an act, in whatever state. */
export function verbsOf<State extends string, Kind extends string>(
  { allowed }: { readonly allowed: AllowedActs<State, Kind> },
  kind: Kind,
): readonly Verb[] {
  const states: readonly Readonly<Partial<Record<Kind, Allowed<State>>>>[] = Object.values(allowed);
  return [...new Set(states.flatMap((acts) => acts[kind]?.by ?? []))];
}

/** Who may do the act in the state; nobody when the table is silent. */
export function rolesAllowed<State extends string, Kind extends string>(
  { allowed }: { readonly allowed: AllowedActs<State, Kind> },
  state: State,
  kind: Kind,
): readonly Role[] {
  const by = allowed[state][kind]?.by ?? [];
  return ROLES.filter((role) => holds(role, by));
}

/** The acts a role may do in a state, in the table's order: what the page offers. */
export function actsOffered<State extends string, Kind extends string>(
  subject: { readonly allowed: AllowedActs<State, Kind> },
  state: State,
  role: Role,
): readonly Kind[] {
  const kinds = Object.keys(subject.allowed[state]) as Kind[];
  return kinds.filter((kind) => rolesAllowed(subject, state, kind).includes(role));
}

/** Refuses an act that does not fit what stands (ACT_NOT_NOW or a better word) or the role (NOT_ALLOWED). */
export function checkAct<S extends Shapes, State extends string, Stands extends Standing<State>>(
  subject: Subject<S, State, Stands>,
  before: Stands,
  kind: KindOf<S>,
  role: ActRole,
): Result<null> {
  const line = subject.allowed[before.state][kind];
  if (!line) return subject.refuseNow?.(before, kind) ?? refuse('ACT_NOT_NOW');
  return holds(role, line.by) ? ok(null) : refuse('NOT_ALLOWED');
}

function holds(role: ActRole, by: Verb | readonly Verb[]): boolean {
  const verbs: readonly Verb[] = role === 'visitor' ? [] : RIGHTS[role].verbs;
  return [by].flat().some((verb) => verbs.includes(verb));
}
