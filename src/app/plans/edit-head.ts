import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import type { editHeadInput } from './edit-head.input.ts';
import { editPlan } from './edit-plan.ts';
import type { PlanRequest } from './plan-subject.ts';

export type EditHeadInput = PlanRequest & InferOutput<typeof editHeadInput>;

/** Says the paper of a plan or its days otherwise. Refuses what `editPlan` does. */
export function editHead(deps: Deps, actor: Actor, input: EditHeadInput) {
  const { number, dated, issuer, title, from, to, money } = input;
  const head = { number, dated, issuer, title, from, to, money };
  return editPlan(deps, actor, input, () => ok({ head, put: [], remove: [] }));
}
