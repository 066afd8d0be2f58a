import type { Standing } from '#domain/acts/subject.ts';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { AcceptanceState } from '#domain/quality/acceptance.ts';
import type { RuleCode } from '#domain/quality/rules.ts';
import type { Trx } from '../database.ts';

export interface NewAcceptance {
  readonly id: string;
  readonly rule: RuleCode;
  readonly foundId: string;
  readonly unitId: string;
  readonly reason: string;
  readonly untilDay: PlainDate;
  readonly acceptedBy: string;
  readonly acceptedAt: Instant;
  readonly acceptedOn: PlainDate;
}

export async function addAcceptance(trx: Trx, row: NewAcceptance): Promise<void> {
  await trx
    .insertInto('acceptance')
    .values({ ...row, ended: false })
    .execute();
}

/** Where it lies, locked for nobody else to end it. */
export async function lockAcceptance(
  trx: Trx,
  id: string,
): Promise<{ readonly unitId: string } | undefined> {
  return trx
    .selectFrom('acceptance')
    .select('unitId')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Writes what lists read. Always in the transaction that appended the act. */
export async function projectAcceptance(
  trx: Trx,
  id: string,
  { state }: Standing<AcceptanceState>,
): Promise<void> {
  if (state !== 'ended') return;
  await trx.updateTable('acceptance').set({ ended: true }).where('id', '=', id).execute();
}
