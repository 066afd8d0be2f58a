import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { CERTIFICATE } from '#domain/recognition/certificate-acts.ts';
import { ok, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { record } from '../../acts/record.ts';
import { CERTIFICATES } from '../certificate-subject.ts';
import type { Ledger } from '../issue-certificate.ts';

/** Takes a star back by the paper of that number (Đ10.1b), in the batch of the act that lets it; one that is gone stays as it is. */
export async function withdrawRecognition(
  { deps, trx, actor, role, batchId }: Ledger,
  id: string,
  { number: decisionNumber, from }: { readonly number: string; readonly from: PlainDate },
): Promise<Result<unknown>> {
  const before = await readStanding(trx, CERTIFICATE, id);
  if (before.revokedOn ?? before.replacedOn ?? before.annulledOn) return ok(null);
  const data = { decisionNumber, from };
  const act = { id, kind: 'withdrawRecognition', data, role, batchId, before } as const;
  return record(deps, trx, actor, CERTIFICATES, { ...act, idempotencyKey: null });
}
