import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Source } from '#domain/support/records/kinds.ts';
import type { Db, Trx } from '../../database.ts';

/** Money that went out by the contract of a record. */
export interface SupportPayment {
  readonly id: string;
  readonly on: PlainDate;
  readonly amount: number;
  readonly source: Source;
  readonly paper: string;
}

/** The payments of a record that stand, in their order. */
export function listPayments(db: Db | Trx, recordId: string): Promise<readonly SupportPayment[]> {
  return db
    .selectFrom('supportPayment')
    .select(['id', 'paidOn as on', 'amount', 'source', 'paper'])
    .where('recordId', '=', recordId)
    .where('knownUntil', 'is', null)
    .orderBy('paidOn')
    .orderBy('id')
    .execute();
}

/** What was paid by the contract of a record. */
export async function sumPaid(trx: Trx, recordId: string): Promise<number> {
  const payments = await listPayments(trx, recordId);
  return payments.reduce((sum, { amount }) => sum + amount, 0);
}

export async function insertPayment(
  trx: Trx,
  recordId: string,
  { on, ...payment }: SupportPayment,
  entered: { readonly actId: string; readonly knownFrom: PlainDate },
): Promise<void> {
  const row = { ...payment, paidOn: on, recordId, ...entered, knownUntil: null, endedBy: null };
  await trx.insertInto('supportPayment').values(row).execute();
}

/** False when no such payment of the record stands. */
export async function endPayment(
  trx: Trx,
  recordId: string,
  paymentId: string,
  end: { readonly knownUntil: PlainDate; readonly endedBy: string },
): Promise<boolean> {
  const row = await trx
    .updateTable('supportPayment')
    .set(end)
    .where('id', '=', paymentId)
    .where('recordId', '=', recordId)
    .where('knownUntil', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
