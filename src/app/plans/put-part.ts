import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { SOURCES } from '#domain/plans/budget.ts';
import { partsOf, type Content, type Part, type PartKind } from '#domain/plans/content.ts';
import { leansOn } from '#domain/plans/milestones.ts';
import { nextKey, type PlanStanding } from '#domain/plans/plan-acts.ts';
import { readDeadline } from '#domain/plans/read-deadline.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import { atField } from './at-field.ts';
import { editPlan } from './edit-plan.ts';
import type { PlanRequest } from './plan-subject.ts';
import type {
  putBudgetLineInput,
  putMilestoneInput,
  putTaskInput,
  removePartInput,
} from './put-part.input.ts';

export type PutTaskInput = PlanRequest & InferOutput<typeof putTaskInput>;
export type PutMilestoneInput = PlanRequest & InferOutput<typeof putMilestoneInput>;
export type PutBudgetLineInput = PlanRequest & InferOutput<typeof putBudgetLineInput>;
export type RemovePartInput = PlanRequest & InferOutput<typeof removePartInput>;

/** A task with who does it, one more or said otherwise. Refuses what `putPart` does. */
export function putTask(deps: Deps, actor: Actor, input: PutTaskInput) {
  const { words, body } = input;
  return putPart(deps, actor, input, 'task', (key) => ok({ part: 'task', key, words, body }));
}

/** A milestone with its deadline as the plan prints it. Refuses what `putPart` and `readDeadline` do. */
export function putMilestone(deps: Deps, actor: Actor, input: PutMilestoneInput) {
  const { words, body, deadline: printed, startsOn } = input;
  return putPart(deps, actor, input, 'milestone', (key, content) => {
    const milestones = partsOf(content, 'milestone').filter((one) => one.key !== key);
    const { from, to } = content.head;
    const deadline = atField(readDeadline(printed, { from, to, milestones }), 'deadline');
    if (!deadline.ok) return deadline;
    const part = { part: 'milestone', key, words, body, startsOn, printed } as const;
    return ok({ ...part, deadline: deadline.value });
  });
}

/** A budget line with its money by source. Refuses what `putPart` does. */
export function putBudgetLine(deps: Deps, actor: Actor, input: PutBudgetLineInput) {
  const { words, stated } = input;
  const amounts = Object.fromEntries(
    SOURCES.flatMap((source) => {
      const amount = input[source];
      return amount === null ? [] : [[source, amount]];
    }),
  );
  return putPart(deps, actor, input, 'budget', (key) =>
    ok({ part: 'budget', key, words, amounts, stated }),
  );
}

/** Takes an entry out. Refuses PLANS_NO_SUCH_PART, PLANS_STILL_AWAITED and what `editPlan` does. */
export function removePart(deps: Deps, actor: Actor, input: RemovePartInput) {
  const { key } = input;
  return editPlan(deps, actor, input, (content) => {
    const part = content.parts.find((one) => one.key === key);
    if (part === undefined) return refuse('PLANS_NO_SUCH_PART');
    const awaits = partsOf(content, 'milestone').find((one) => leansOn(one.deadline) === key);
    if (awaits) return refuse('PLANS_STILL_AWAITED', { name: part.words, other: awaits.words });
    return ok({ put: [], remove: [key] });
  });
}

/** Puts an entry in. Refuses PLANS_NO_SUCH_PART and what `editPlan` and `make` do. */
export function putPart(
  deps: Deps,
  actor: Actor,
  input: PlanRequest & { readonly key: string },
  kind: PartKind,
  make: (key: string, content: Content, standing: PlanStanding) => Result<Part>,
): Promise<Result<null>> {
  return editPlan(deps, actor, input, (content, standing) => {
    const known = content.parts.some((one) => one.key === input.key && one.part === kind);
    if (input.key !== '' && !known) return refuse('PLANS_NO_SUCH_PART');
    const made = make(input.key || nextKey(standing, kind), content, standing);
    return made.ok ? ok({ put: [made.value], remove: [] }) : made;
  });
}
