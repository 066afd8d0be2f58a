import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import type { SupportActData } from '#domain/support/records/record-acts.ts';
import { hashOfValue } from '#storage/acts/canonical-json.ts';
import { closeSupportRow, insertVersion } from '#storage/support/records/records.ts';
import type { Deps } from '../../deps.ts';
import type { closeSupportInput } from './close-support.input.ts';
import { endNoneFor } from './state-none.ts';
import { actOnSupport, type SupportRequest } from './support-subject.ts';

export type CloseSupport = Pick<SupportRequest, 'supportId'> &
  InferOutput<typeof closeSupportInput>;

/** Takes out a record that was entered by mistake; from today on nothing counts it. Refuses as `actOnSupport` does. */
export function closeSupport(
  deps: Deps,
  actor: Actor,
  request: CloseSupport,
): Promise<Result<SupportActData['closeSupport']>> {
  return actOnSupport(deps, actor, 'closeSupport', request, async (trx, { id }) => {
    await closeSupportRow(trx, id, deps.clock.today());
    return ok({ reason: request.reason });
  });
}

/** The closing was wrong: what stood last stands again, as a new version. Refuses as `actOnSupport` does. */
export function reopenSupport(
  deps: Deps,
  actor: Actor,
  request: CloseSupport,
): Promise<Result<SupportActData['reopenSupport']>> {
  return actOnSupport(deps, actor, 'reopenSupport', request, async (trx, row, actId) => {
    const { id, kind, record } = row;
    const version = row.version + 1;
    await insertVersion(trx, { id, kind, version, actId, on: deps.clock.today(), record });
    await endNoneFor(deps, trx, actor, { kind, of: record, batchId: actId });
    const { unitId } = record;
    return ok({ reason: request.reason, unitId, version, sha256: hashOfValue(record) });
  });
}
