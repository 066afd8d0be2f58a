import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import { checkRecord, type SupportInput } from '#domain/support/records/check-record.ts';
import type { SupportKind } from '#domain/support/records/kinds.ts';
import { hashOfValue } from '#storage/acts/canonical-json.ts';
import { inTransaction } from '#storage/database.ts';
import { insertSupport, insertVersion } from '#storage/support/records/records.ts';
import { begin } from '../../acts/begin.ts';
import type { Deps } from '../../deps.ts';
import { checkUnit } from './check-unit.ts';
import { endNoneFor } from './state-none.ts';
import { SUPPORTS } from './support-subject.ts';

export interface EnterSupport {
  readonly kind: SupportKind;
  readonly input: SupportInput;
  readonly idempotencyKey: string;
}

/**
 * The commune or the office enters what was done for producers. Refuses NOT_ALLOWED outside the actor's reach,
 * SUPPORT_UNIT_NOT_YOURS, and every mistake at once (`checkRecord`).
 */
export function enterSupport(
  deps: Deps,
  actor: Actor,
  request: EnterSupport,
): Promise<Result<{ supportId: string }>> {
  const { kind, input } = request;
  return inTransaction(deps.db, async (trx) => {
    const where = { unitId: input.unitId };
    const entered = await begin(
      deps,
      trx,
      actor,
      SUPPORTS,
      'enterSupport',
      where,
      request,
      async (actId) => {
        const today = deps.clock.today();
        const unit = checkUnit(deps, actor, input.unitId);
        if (!unit.ok) return unit;
        const checked = checkRecord(kind, input, today);
        if (!checked.ok) return checked;
        const id = deps.newId();
        const record = checked.value;
        await insertSupport(trx, { id, kind, isDemo: deps.demo, createdAt: deps.clock.now() });
        await insertVersion(trx, { id, kind, version: 1, actId, on: today, record });
        await endNoneFor(deps, trx, actor, { kind, of: record, batchId: actId });
        const sha256 = hashOfValue(record);
        return ok({ id, data: { kind, unitId: record.unitId, version: 1, sha256 } });
      },
    );
    return entered.ok ? ok({ supportId: entered.value }) : entered;
  });
}
