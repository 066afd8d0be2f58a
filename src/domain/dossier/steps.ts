import { stateAfter } from '../acts/subject.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { DossierAct, DossierActKind } from './acts.ts';
import { ALLOWED_ACTS, type DossierState } from './transitions.ts';

/** What is read of an act to say who had a dossier when, and by which term; nothing of a person. */
export interface Step {
  readonly kind: DossierActKind;
  /** Its number among the acts of the dossier. */
  readonly seq: number;
  /** The calendar day in Viet Nam: what is done in the last second of a quarter belongs to it. */
  readonly onDay: PlainDate;
  /** Day 0 of the commune's term, where the act tells it. */
  readonly countsFrom: PlainDate | null;
  /** Its last day, where the act tells or moves it. */
  readonly dueOn: PlainDate | null;
}

/** Acts that lead into another state, and the one that moves a term: the others change no hand. */
export const STEP_KINDS: ReadonlySet<DossierActKind> = new Set([
  ...Object.values(ALLOWED_ACTS).flatMap((acts) =>
    Object.entries(acts).flatMap(([kind, { to }]: [string, { to?: DossierState }]) =>
      to === undefined ? [] : [kind as DossierActKind],
    ),
  ),
  'moveDeadline',
]);

/** The steps of a dossier among its acts, in their order. */
export function stepsOf(acts: readonly DossierAct[]): readonly Step[] {
  return acts.filter(({ kind }) => STEP_KINDS.has(kind)).map(stepOf);
}

function stepOf(act: DossierAct): Step {
  const { kind, seq, onDay } = act;
  return { kind, seq, onDay, ...termOf(act) };
}

function termOf(act: DossierAct): Pick<Step, 'countsFrom' | 'dueOn'> {
  switch (act.kind) {
    case 'submit':
      return {
        countsFrom: act.data.term?.countsFrom ?? null,
        dueOn: act.data.term?.dueOn ?? null,
      };
    case 'receive':
      return { countsFrom: act.data.countsFrom ?? act.onDay, dueOn: act.data.dueOn };
    case 'moveDeadline':
      return { countsFrom: null, dueOn: act.data.dueOn };
    default:
      return { countsFrom: null, dueOn: null };
  }
}

/** The state after each step, from the first. Throws on a step that cannot follow. */
export function statesAfter(steps: readonly Step[]): readonly DossierState[] {
  let state: DossierState = 'none';
  return steps.map(({ kind }) => (state = stateAfter({ allowed: ALLOWED_ACTS }, state, kind)));
}
