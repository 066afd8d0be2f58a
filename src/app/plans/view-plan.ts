import type { Actor } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { budgetSums, type BudgetSums } from '#domain/plans/budget.ts';
import {
  changesBetween,
  partsOf,
  type Change,
  type Content,
  type PartOf,
} from '#domain/plans/content.ts';
import type { Term } from '#domain/plans/deadline.ts';
import { dueState, termsOf, type DueState } from '#domain/plans/milestones.ts';
import { LIVE_STATES, PLAN, type Done, type PlanStanding } from '#domain/plans/plan-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { findPlan, type PlanRow } from '#storage/plans/plans.ts';
import { allow, reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { workingDays } from '../working-days.ts';
import { hadHand } from './plan-subject.ts';
import { planAsShown } from './settle-plan.ts';
import type { Settled } from './settle-plan.input.ts';

/** A milestone with its days and how it stands as of the day of the page. */
export interface ShownMilestone {
  readonly part: PartOf<'milestone'>;
  readonly term: Term;
  readonly due: DueState;
  readonly done: ShownDone | null;
}

export interface ShownTask {
  readonly part: PartOf<'task'>;
  readonly done: ShownDone | null;
}

/** What was told; by whom stands in the ledger. */
export type ShownDone = Omit<Done, 'by'>;

/** A plan as its page shows it. */
export interface PlanView {
  readonly plan: PlanRow & { readonly unit: string };
  readonly standing: Pick<
    PlanStanding,
    'state' | 'seq' | 'reason' | 'sentBack' | 'confirmedOn' | 'amendments'
  >;
  /** What the page shows: what stands, before that what is being written. */
  readonly content: Content;
  /** What is being written, for whoever may go on with it. */
  readonly written: Content | null;
  readonly asOf: PlainDate;
  readonly tasks: readonly ShownTask[];
  /** Tasks without a number among the targets. */
  readonly targetTasks: readonly {
    readonly part: PartOf<'target'>;
    readonly done: ShownDone | null;
  }[];
  /** By their last day. */
  readonly milestones: readonly ShownMilestone[];
  readonly money: BudgetSums;
  /** What an amendment that is being written or waits would change. */
  readonly changes: readonly Change[];
  readonly shown: string;
  /** What waits for a second person; null: nothing does. */
  readonly waits: Settled | null;
  readonly may: {
    readonly edit: boolean;
    readonly confirm: boolean;
    /** It is the actor's right, but this account had a hand in it. */
    readonly ownHand: boolean;
    readonly drop: boolean;
    readonly amend: boolean;
    readonly tell: boolean;
  };
}

const WAITING: Readonly<Partial<Record<PlanStanding['state'], Settled>>> = {
  waiting: 'plan',
  amendmentWaits: 'amendment',
  ending: 'withdrawal',
};

/** A plan as of a day, today or before. Refuses NOT_FOUND, also for whoever may not read it. */
export async function viewPlan(
  deps: Deps,
  actor: Actor,
  planId: string,
  asOf: PlainDate = deps.clock.today(),
): Promise<Result<PlanView>> {
  const row = await findPlan(deps.db, planId);
  if (row === undefined) return refuse('NOT_FOUND');
  const { unitId } = row;
  const may = (verb: 'plan.view' | 'plan.keep' | 'plan.confirm') =>
    allow(deps, actor, verb, { unitId }).ok;
  const standing = await readStanding(deps.db, PLAN, planId);
  const isAbove = standing.stands !== null && plansAbove(deps, actor).includes(unitId);
  if (!may('plan.view') && !isAbove) return refuse('NOT_FOUND');
  const { state, seq, reason, sentBack, confirmedOn, amendments, stands } = standing;
  const content = stands ?? standing.content;
  if (content === null) throw new Error(`plan ${planId} has no acts`);
  const waits = WAITING[state] ?? null;
  const own = hadHand(actor, standing);
  const keeps = may('plan.keep');
  const isWritten = state === 'draft' || state === 'amending';
  return ok({
    plan: { ...row, unit: unitName(deps, unitId, content.head.from) },
    standing: { state, seq, reason, sentBack, confirmedOn, amendments },
    ...{ content, asOf, waits, shown: planAsShown(standing) },
    written: isWritten && keeps ? standing.content : null,
    tasks: partsOf(content, 'task').map((part) => ({ part, done: doneBy(standing, part, asOf) })),
    targetTasks: partsOf(content, 'target')
      .filter(({ comparison }) => comparison === 'do')
      .map((part) => ({ part, done: doneBy(standing, part, asOf) })),
    milestones: await milestonesOf(deps, standing, content, asOf),
    money: budgetSums(partsOf(content, 'budget')),
    changes:
      stands !== null && standing.content !== null ? changesBetween(stands, standing.content) : [],
    may: {
      edit: isWritten && keeps,
      confirm: waits !== null && may('plan.confirm') && !own,
      ownHand: waits !== null && may('plan.confirm') && own,
      drop: (isWritten || waits !== null) && keeps,
      amend: state === 'standing' && keeps,
      tell: LIVE_STATES.includes(state) && keeps,
    },
  });
}

/** The units above those of the actor: what stands there, a commune reads, for it is given its part of it. */
export function plansAbove(deps: Deps, actor: Actor): readonly string[] {
  const { withinUnits, day } = reachFor(deps, actor, 'plan.view');
  return [...withinUnits].flatMap((id) => deps.units.ancestorsOf(id, day).map((one) => one.id));
}

/** The name of a unit in the days of a plan. */
export function unitName(deps: Deps, unitId: string, day: PlainDate): string {
  return deps.units.unitById(unitId, day)?.fullName ?? unitId;
}

function doneBy(
  { done }: PlanStanding,
  { key }: { readonly key: string },
  asOf: PlainDate,
): ShownDone | null {
  const told = done.get(key);
  if (told === undefined || told.on > asOf) return null;
  const { on, words, toldOn } = told;
  return { on, words, toldOn };
}

async function milestonesOf(
  deps: Deps,
  standing: PlanStanding,
  content: Content,
  asOf: PlainDate,
): Promise<readonly ShownMilestone[]> {
  const parts = partsOf(content, 'milestone');
  const doneOn = new Map(
    [...standing.done].flatMap(([key, { on }]) => (on <= asOf ? [[key, on] as const] : [])),
  );
  const terms = termsOf(parts, await workingDays(deps), doneOn);
  // It was looked at with every edit, so that what stands here is neither a circle nor dangling.
  if (!terms.ok)
    throw new Error(`the milestones of a plan hang on nothing: ${terms.refusals[0].code}`);
  const shown = parts.map((part): ShownMilestone => {
    const term = terms.value.get(part.key);
    if (term === undefined) throw new Error(`milestone ${part.key} has no days`);
    const due = dueState(term.lastDay, doneOn.get(part.key) ?? null, asOf);
    return { part, term, due, done: doneBy(standing, part, asOf) };
  });
  return shown.toSorted((a, b) => (a.term.lastDay < b.term.lastDay ? -1 : 1));
}
