import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, refusal, refuse, type Result } from '#domain/result.ts';
import { checkOrderable, type EntryCheck } from '#domain/supervision/plan.ts';
import type { CheckPlanStanding } from '#domain/supervision/plan-acts.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { findToCheck } from '#storage/supervision/check-sources.ts';
import { findCheckState } from '#storage/supervision/project-check.ts';
import { perform } from '../acts/act-on.ts';
import { record } from '../acts/record.ts';
import { allow } from '../allow.ts';
import { producersOf } from '../dossier/council-sight.ts';
import type { Deps } from '../deps.ts';
import { CHECKS } from './check-subject.ts';
import { drawUp } from './order-check.ts';
import type { dropPlannedInput, orderPlannedInput } from './order-planned.input.ts';
import { CHECK_PLANS, type CheckPlanRequest } from './plan-subject.ts';

export type OrderPlannedInput = CheckPlanRequest & InferOutput<typeof orderPlannedInput>;

/**
 * Checks are ordered of products that came out in a plan, all or none, each as if ordered by itself and with the plan
 * as its source. Refuses as `perform` and `drawUp` do, PLAN_NONE_CHOSEN, PLAN_ENTRY_SETTLED, and behind what stops one
 * of several PLAN_STOPPED_AT with its code.
 */
export async function orderPlanned(
  deps: Deps,
  actor: Actor,
  input: OrderPlannedInput,
): Promise<Result<{ readonly checkIds: readonly string[] }>> {
  const done = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, CHECK_PLANS, 'orderPlanned', input, async (found) => {
      // In one order for everybody: two at once wait for each other and never in a circle.
      const chosen = [...new Set(input.certificateIds)].toSorted();
      if (chosen.length === 0) return refuse('PLAN_NONE_CHOSEN', {}, 'certificateIds');
      const checks: { certificateId: string; checkId: string }[] = [];
      for (const certificateId of chosen) {
        const ordered = await orderOne(deps, trx, actor, { ...found, input, certificateId });
        if (!ordered.ok) return ordered;
        checks.push({ certificateId, checkId: ordered.value });
      }
      return ok({ checks });
    }),
  );
  return done.ok ? ok({ checkIds: done.value.data.checks.map(({ checkId }) => checkId) }) : done;
}

interface Ordering {
  readonly standing: CheckPlanStanding;
  readonly row: { readonly id: string };
  readonly actId: string;
  readonly input: OrderPlannedInput;
  readonly certificateId: string;
}

async function orderOne(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  { standing, row, actId, input, certificateId }: Ordering,
): Promise<Result<string>> {
  const may = await mayOrder(trx, standing, certificateId);
  if (!may.ok) return may;
  const certificate = await findToCheck(trx, certificateId);
  if (!certificate) return refuse('NOT_FOUND');
  const { unitId, code } = certificate;
  const role = allow(deps, actor, 'check.order', { unitId });
  if (!role.ok) return role;
  const { kind, againReason } = input;
  const source = { kind: 'plan', id: row.id } as const;
  const reason = `Theo kế hoạch kiểm tra năm ${String(standing.year)}`;
  const drawn = await drawUp(deps, trx, certificate, { kind, reason, againReason, source });
  if (!drawn.ok) {
    const [first, ...rest] = drawn.refusals;
    return { ok: false, refusals: [first, ...rest, refusal('PLAN_STOPPED_AT', { code })] };
  }
  const { id, data } = drawn.value;
  const act = { id, kind: 'order', role: role.value, data, idempotencyKey: null } as const;
  const ordered = await record(deps, trx, actor, CHECKS, {
    ...act,
    before: CHECKS.rules.nothing(),
    batchId: actId,
  });
  return ordered.ok ? ok(id) : ordered;
}

async function mayOrder(
  trx: Trx,
  { entries }: CheckPlanStanding,
  certificateId: string,
): Promise<Result<null>> {
  const entry = entries.find((one) => one.certificateId === certificateId);
  const check = entry?.checkId ? await stateOfCheck(trx, entry.checkId) : null;
  return checkOrderable(entry, check);
}

async function stateOfCheck(trx: Trx, checkId: string): Promise<EntryCheck> {
  const found = await findCheckState(trx, checkId);
  switch (found?.state) {
    case 'planned':
    case 'signing':
      return 'open';
    case 'closed':
    case 'cancelled':
      return found.state;
    case undefined:
      return null;
  }
}

export type DropPlannedInput = CheckPlanRequest & InferOutput<typeof dropPlannedInput>;

/**
 * The head says why one that came out is not checked; it stays to be seen with that. Nobody spares the own producer.
 * Refuses as `perform` does, PLAN_ENTRY_SETTLED, PLAN_OVER_A_TIE.
 */
export async function dropPlanned(
  deps: Deps,
  actor: Actor,
  input: DropPlannedInput,
): Promise<Result<null>> {
  const { certificateId, reason } = input;
  const done = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, CHECK_PLANS, 'dropPlanned', input, async ({ standing }) => {
      const may = await mayOrder(trx, standing, certificateId);
      if (!may.ok) return may;
      const certificate = await findToCheck(trx, certificateId);
      const isOwn = certificate && producersOf(actor).has(certificate.producerId);
      return isOwn ? refuse('PLAN_OVER_A_TIE') : ok({ certificateId, reason });
    }),
  );
  return done.ok ? ok(null) : done;
}
