import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { LETTERS } from '#domain/plans/content.ts';
import { nextKey } from '#domain/plans/plan-acts.ts';
import { readRows } from '#domain/plans/read-rows.ts';
import { ok } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import { editPlan } from './edit-plan.ts';
import type { PlanRequest } from './plan-subject.ts';
import type { putRowsInput } from './put-rows.input.ts';

export type PutRowsInput = PlanRequest & InferOutput<typeof putRowsInput>;

/** Reads entries of one part of a plan out of a pasted table: all of them or none. Refuses what `readRows` and `editPlan` do. */
export function putRows(deps: Deps, actor: Actor, input: PutRowsInput) {
  const { kind, rows } = input;
  return editPlan(deps, actor, input, (content, standing) => {
    const first = Number(nextKey(standing, kind).slice(1));
    const keyOf = (index: number) => `${LETTERS[kind]}${String(first + index)}`;
    const { unitId } = standing;
    const parts = readRows(rows, kind, { content, unitId, keyOf });
    return parts.ok ? ok({ put: parts.value, remove: [] }) : parts;
  });
}
