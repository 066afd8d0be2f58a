import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, type Result } from '#domain/result.ts';
import { listOfProduct, type CertificateOfLine } from '#storage/recognition/of-product.ts';
import { record } from '../acts/record.ts';
import { CERTIFICATES } from './certificate-subject.ts';
import type { Ledger } from './issue-certificate.ts';

/** A newer certificate speaks in the place of an older one from its first day on. */
export function replace(
  { deps, trx, actor, role, batchId }: Ledger,
  id: string,
  newer: { readonly id: string; readonly validFrom: PlainDate },
) {
  const data = { by: newer.id, from: newer.validFrom };
  const act = { id, kind: 'replace', data, role, batchId, idempotencyKey: null } as const;
  return record(deps, trx, actor, CERTIFICATES, act);
}

/**
 * Puts a certificate of an earlier year among the others of its product: it replaces the one before
 * it, and is replaced by the one after it, in whatever order they are entered.
 */
export async function putInLine(
  ledger: Ledger,
  productId: string,
  id: string,
): Promise<Result<null>> {
  const line = await listOfProduct(ledger.trx, productId);
  const at = line.findIndex((one) => one.id === id);
  const [before, own, after] = [line[at - 1], line[at], line[at + 1]];
  if (own && after) {
    const replaced = await replace(ledger, id, after);
    if (!replaced.ok) return replaced;
  }
  if (own && before) {
    const replaced = await replace(ledger, before.id, own);
    if (!replaced.ok) return replaced;
  }
  return ok(null);
}

/** What a struck out certificate had replaced: what came after it speaks instead, or nothing does. */
export async function takeOutOfLine(
  ledger: Ledger,
  productId: string,
  { id, replacedBy }: Pick<CertificateOfLine, 'id' | 'replacedBy'>,
): Promise<Result<null>> {
  const line = await listOfProduct(ledger.trx, productId);
  const after = line.find((one) => one.id === replacedBy);
  for (const one of line.filter((other) => other.replacedBy === id)) {
    const changed = after ? await replace(ledger, one.id, after) : await reinstate(ledger, one.id);
    if (!changed.ok) return changed;
  }
  return ok(null);
}

function reinstate({ deps, trx, actor, role, batchId }: Ledger, id: string) {
  const act = { id, kind: 'reinstate', data: {}, role, batchId, idempotencyKey: null } as const;
  return record(deps, trx, actor, CERTIFICATES, act);
}
