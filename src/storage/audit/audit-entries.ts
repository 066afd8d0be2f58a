import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { AuditEvent, AuditObjectKind } from '#domain/audit/entry.ts';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { Db } from '../database.ts';
import { isWithin } from '../units/is-within.ts';

export interface NewAuditEntry {
  readonly id: string;
  readonly at: Instant;
  readonly accountId: string | null;
  readonly address: string;
  readonly event: AuditEvent;
  readonly object: { readonly kind: AuditObjectKind; readonly id: string } | null;
  readonly outcome: string;
}

/** Notes one thing, by itself: what was refused is noted although its transaction was taken back. */
export async function addAuditEntry(db: Db, entry: NewAuditEntry): Promise<void> {
  await db
    .insertInto('auditEntry')
    .values({
      id: entry.id,
      at: entry.at,
      accountId: entry.accountId,
      address: entry.address,
      event: entry.event,
      objectKind: entry.object?.kind ?? null,
      objectId: entry.object?.id ?? null,
      outcome: entry.outcome,
    })
    .execute();
}

/** Clears what is older than so many days, at least 30: all that the application may delete. Gives how many. */
export async function clearAudit(db: Db, days: number): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select clear_audit(${days}) as gone`.execute(db);
  return Number(rows[0]?.gone ?? 0);
}

/** An entry with the names of account and object, as far as they have one. */
export interface AuditRow {
  readonly id: string;
  readonly at: Instant;
  readonly accountName: string | null;
  readonly address: string;
  readonly event: AuditEvent;
  readonly objectKind: AuditObjectKind | null;
  readonly objectId: string | null;
  /** Product of a dossier, person of an account, name of a file; null for what has none. */
  readonly objectName: string | null;
  readonly outcome: string;
}

export interface AuditQuery {
  /** Part of the name or the sign-in name; empty for all. */
  readonly account: string;
  readonly event: AuditEvent | null;
  /** An id, a product code, or part of the name of a dossier's product; empty for all. */
  readonly object: string;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly refusedOnly: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** The entries of people who work within reach, and of strangers, the newest first. */
export async function listAuditEntries(
  db: Db,
  reach: Reach,
  query: AuditQuery,
): Promise<{ readonly rows: readonly AuditRow[]; readonly total: number }> {
  const like = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const conditions = [
    sql`(entry.account_id is null or exists (select from role_grant
      left join producer on producer.id = role_grant.producer_id
      where role_grant.account_id = entry.account_id
        and (${isWithin('roleGrant.unitId', reach)} or ${isWithin('producer.unitId', reach)})))`,
  ];
  if (query.account !== '')
    conditions.push(sql`(account.display_name ilike ${like(query.account)}
      or account.sign_in_name = ${query.account.toLowerCase()})`);
  if (query.event !== null) conditions.push(sql`entry.event = ${query.event}`);
  if (query.object !== '')
    conditions.push(sql`(entry.object_id = ${query.object} or product_code.code = ${query.object}
      or product.name ilike ${like(query.object)})`);
  if (query.from !== null)
    conditions.push(
      sql`entry.at >= ${query.from}::date::timestamp at time zone 'Asia/Ho_Chi_Minh'`,
    );
  if (query.to !== null)
    conditions.push(
      sql`entry.at < (${query.to}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`,
    );
  if (query.refusedOnly) conditions.push(sql`entry.outcome <> 'done'`);
  const from = sql`from audit_entry entry
    left join account on account.id = entry.account_id
    left join dossier on entry.object_kind = 'dossier' and dossier.id::text = entry.object_id
    left join product on product.id = dossier.product_id
    left join product_code on product_code.dossier_id = dossier.id
    left join account person on entry.object_kind = 'account' and person.id::text = entry.object_id
    left join file on entry.object_kind = 'file' and file.id::text = entry.object_id
    where ${sql.join(conditions, sql` and `)}`;
  const counted = await sql<{ count: number }>`select count(*) as count ${from}`.execute(db);
  const { rows } =
    await sql<AuditRow>`select entry.id, entry.at, account.display_name as account_name,
      entry.address, entry.event, entry.object_kind, entry.object_id,
      coalesce(product.name, person.display_name, file.original_name) as object_name, entry.outcome
    ${from} order by entry.at desc, entry.id desc
    offset ${query.offset} limit ${query.limit}`.execute(db);
  return { rows, total: Number(counted.rows[0]?.count ?? 0) };
}
