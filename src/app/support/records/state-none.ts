import type { InferOutput } from 'valibot';
import { isAllowedSomewhere, isWithinReach, type Actor } from '#domain/access/authorize.ts';
import type { Standing } from '#domain/acts/subject.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { SupportRecord } from '#domain/support/records/check-record.ts';
import type { SupportKind } from '#domain/support/records/kinds.ts';
import {
  SUPPORT_NONE,
  type SupportNoneActs,
  type SupportNoneState,
} from '#domain/support/records/none-acts.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import {
  countRecords,
  endNoneRow,
  findStandingNone,
  insertNone,
  listNone,
  lockNone,
  type NoneRow,
} from '#storage/support/records/none.ts';
import { perform, type KeyedInput } from '../../acts/act-on.ts';
import { begin } from '../../acts/begin.ts';
import { record } from '../../acts/record.ts';
import type { StoredSubject } from '../../acts/stored-subject.ts';
import { allow, reachFor } from '../../allow.ts';
import type { Deps } from '../../deps.ts';
import { checkUnit } from './check-unit.ts';
import type { endNoneInput, stateNoneInput } from './state-none.input.ts';

interface NoneRequest extends KeyedInput {
  readonly noneId: string;
}

/** A statement of nothing in the tables. */
const STATEMENTS: StoredSubject<
  SupportNoneActs,
  SupportNoneState,
  Standing<SupportNoneState>,
  NoneRow,
  NoneRequest
> = {
  rules: SUPPORT_NONE,
  idOf: ({ noneId }) => noneId,
  lock: lockNone,
  targetOf: (_trx, _actor, { unitId }) => ({ unitId }),
};

export type StateNone = InferOutput<typeof stateNoneInput>;

/**
 * Somebody of a unit says that it had nothing of a kind in a year: zero, where nothing said is not reported. Refuses
 * NOT_ALLOWED, SUPPORT_UNIT_NOT_YOURS, SUPPORT_YEAR_AHEAD, SUPPORT_NOT_NONE where records stand, SUPPORT_NONE_STATED.
 */
export function stateNone(
  deps: Deps,
  actor: Actor,
  request: StateNone,
): Promise<Result<{ noneId: string }>> {
  const { unitId, kind, year } = request;
  return inTransaction(deps.db, async (trx) => {
    const where = { unitId };
    const stated = await begin(
      deps,
      trx,
      actor,
      STATEMENTS,
      'stateNone',
      where,
      request,
      async (actId) => {
        const today = deps.clock.today();
        const unit = checkUnit(deps, actor, unitId);
        if (!unit.ok) return unit;
        if (year > yearOf(today))
          return refuse('SUPPORT_YEAR_AHEAD', { year: String(year) }, 'year');
        const count = await countRecords(trx, { unitId, kind, year });
        if (count > 0) return refuse('SUPPORT_NOT_NONE', { count });
        const id = deps.newId();
        const row = { id, unitId, kind, year, statedOn: today, actId };
        if (!(await insertNone(trx, row))) return refuse('SUPPORT_NONE_STATED');
        return ok({ id, data: { unitId, kind, year } });
      },
    );
    return stated.ok ? ok({ noneId: stated.value }) : stated;
  });
}

/** Takes a statement back. Refuses as `perform` does, SUPPORT_NONE_ENDED. */
export function endNone(
  deps: Deps,
  actor: Actor,
  request: InferOutput<typeof endNoneInput>,
): Promise<Result<null>> {
  return inTransaction(deps.db, async (trx) => {
    const ended = await perform(
      deps,
      trx,
      actor,
      STATEMENTS,
      'endNone',
      request,
      async ({ row, actId }) => {
        await endNoneRow(trx, row.id, { endedOn: deps.clock.today(), endedBy: actId });
        return ok({ because: 'withdrawn' as const });
      },
    );
    return ended.ok ? ok(null) : ended;
  });
}

/** What was stated of the years that a record lies in no longer holds: it follows from the act that entered it. */
export async function endNoneFor(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  {
    kind,
    of,
    batchId,
  }: { readonly kind: SupportKind; readonly of: SupportRecord; readonly batchId: string },
): Promise<void> {
  const { unitId } = of;
  const role = allow(deps, actor, 'support.keep', { unitId });
  if (!role.ok) throw new Error('a record was entered by somebody who keeps none');
  const last = yearOf(of.lastDay ?? of.firstDay);
  for (let year = yearOf(of.firstDay); year <= last; year += 1) {
    const stands = await findStandingNone(trx, { unitId, kind, year });
    if (!stands) continue;
    const actId = deps.newId();
    await endNoneRow(trx, stands.id, { endedOn: deps.clock.today(), endedBy: actId });
    const act = { id: stands.id, actId, role: role.value, idempotencyKey: null, batchId };
    const because = { because: 'recordEntered' as const };
    await record(deps, trx, actor, STATEMENTS, { ...act, kind: 'endNone', data: because });
  }
}

/** What units within reach said that they had nothing of. */
export interface NoneView {
  readonly rows: readonly (NoneRow & { readonly kind: SupportKind; readonly mayEnd: boolean })[];
}

/** Refuses NOT_ALLOWED. */
export async function viewNone(deps: Deps, actor: Actor, year: number): Promise<Result<NoneView>> {
  if (!isAllowedSomewhere(actor, 'support.view')) return refuse('NOT_ALLOWED');
  const rows = await listNone(deps.db, reachFor(deps, actor, 'support.view'), year);
  const keeps = reachFor(deps, actor, 'support.keep');
  return ok({
    rows: rows.map((row) => ({
      ...row,
      mayEnd: isWithinReach(keeps, { unitId: row.unitId }, deps.units),
    })),
  });
}
