import { CERTIFICATE } from '#domain/recognition/certificate-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { record } from '../acts/record.ts';
import type { Deps } from '../deps.ts';
import { CERTIFICATES } from '../recognition/certificate-subject.ts';
import { refuseRevoked } from './open-revocation.ts';
import type { RevocationFound } from './revocation-subject.ts';

/**
 * The star goes with the decision, in its transaction and batch: whoever scans the packet reads it at
 * once, from the day that the decision names. Refuses REVOKED_ALREADY, and REVOCATION_NOT_IN_FORCE for
 * one that was replaced or struck out meanwhile.
 */
export async function revokeCertificate(
  deps: Deps,
  actor: Actor,
  { trx, row, standing, role, actId: batchId }: RevocationFound,
  decision: { readonly number: string; readonly from: PlainDate },
): Promise<Result<null>> {
  const { certificateId: id, code } = row;
  const before = await readStanding(trx, CERTIFICATE, id);
  const revoked = refuseRevoked(before, code);
  if (revoked) return revoked;
  if (before.state !== 'issued' || before.replacedOn !== null)
    return refuse('REVOCATION_NOT_IN_FORCE', { code });
  const { number: decisionNumber, from } = decision;
  const ground = standing.opening?.ground ?? 'e';
  const data = { ground, decisionNumber, from };
  const act = { id, kind: 'revoke', data, before, role, batchId, idempotencyKey: null } as const;
  const done = await record(deps, trx, actor, CERTIFICATES, act);
  return done.ok ? ok(null) : done;
}
