import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { checkRecord, type SupportInput } from '#domain/support/records/check-record.ts';
import { changedFields } from '#domain/support/records/changed-fields.ts';
import type { SupportActData } from '#domain/support/records/record-acts.ts';
import { hashOfValue } from '#storage/acts/canonical-json.ts';
import { sumPaid } from '#storage/support/records/payments.ts';
import { endVersion, insertVersion } from '#storage/support/records/records.ts';
import type { Deps } from '../../deps.ts';
import { checkUnit } from './check-unit.ts';
import { endNoneFor } from './state-none.ts';
import { actOnSupport, type SupportRequest } from './support-subject.ts';

export interface CorrectSupport extends SupportRequest {
  readonly input: SupportInput;
}

/**
 * Says a record anew; what it said before stays readable as of the days before. Refuses every mistake at once
 * (`checkRecord`), SUPPORT_UNIT_NOT_YOURS, SUPPORT_NOTHING_CHANGED, SUPPORT_PAID_MORE where more was paid than the
 * contract would be worth, and as `actOnSupport` does.
 */
export function correctSupport(
  deps: Deps,
  actor: Actor,
  request: CorrectSupport,
): Promise<Result<SupportActData['correctSupport']>> {
  return actOnSupport(deps, actor, 'correctSupport', request, async (trx, row, actId) => {
    const { id, kind } = row;
    const on = deps.clock.today();
    const unit = checkUnit(deps, actor, request.input.unitId);
    if (!unit.ok) return unit;
    const checked = checkRecord(kind, request.input, on);
    if (!checked.ok) return checked;
    const record = checked.value;
    const changed = changedFields(row.record, record);
    if (changed.length === 0) return refuse('SUPPORT_NOTHING_CHANGED');
    const paid = await sumPaid(trx, id);
    if (paid > (record.contract?.value ?? 0))
      return refuse('SUPPORT_PAID_MORE', { paid }, 'contractValue');
    const version = row.version + 1;
    await endVersion(trx, id, on);
    await insertVersion(trx, { id, kind, version, actId, on, record });
    await endNoneFor(deps, trx, actor, { kind, of: record, batchId: actId });
    const { unitId } = record;
    return ok({ changed: [...changed], unitId, version, sha256: hashOfValue(record) });
  });
}
