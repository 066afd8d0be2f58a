import { CERTIFICATE } from '#domain/recognition/certificate-acts.ts';
import { endedBy } from '#domain/recognition/extension.ts';
import { ok, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import type { DecisionItem } from '#storage/recognition/decision-items.ts';
import { record } from '../acts/record.ts';
import { CERTIFICATES } from './certificate-subject.ts';
import type { Ledger } from './issue-certificate.ts';
import type { DecisionRow } from '#storage/recognition/decisions.ts';

/**
 * The result of a re-assessment has come and gives no certificate: the extension that waited for it is
 * over (Đ12.3). An upgrade has a star to fall back on and ends nothing.
 */
export async function endExtension(
  { deps, trx, actor, role, batchId }: Ledger,
  { dated }: Pick<DecisionRow, 'dated'>,
  { previousCertificateId: id, heldStar }: Pick<DecisionItem, 'previousCertificateId' | 'heldStar'>,
): Promise<Result<unknown>> {
  if (id === null || heldStar !== null) return ok(null);
  const before = await readStanding(trx, CERTIFICATE, id);
  const until = endedBy(before, dated);
  if (until === null) return ok(null);
  const act = { id, kind: 'endExtension', data: { until }, role, batchId, before } as const;
  return record(deps, trx, actor, CERTIFICATES, { ...act, idempotencyKey: null });
}
