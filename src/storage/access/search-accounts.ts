import { sql, type RawBuilder } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { Role } from '#domain/access/rights.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Db } from '../database.ts';
import { inForceOn } from './current-accounts.ts';
import { accounts, isAccountWithin, type AccountRow } from './list-accounts.ts';

export interface AccountQuery {
  /** Folded; part of a name, a body, a sign-in name or a place. Empty: all. */
  readonly words: string;
  /** Held on the day; null: any or none. */
  readonly role: Role | null;
  readonly day: PlainDate;
  readonly offset: number;
  readonly limit: number;
}

/** The accounts within reach that match, by name, with how many there are in all. */
export async function searchAccounts(
  db: Db,
  reach: Reach,
  { words, role, day, offset, limit }: AccountQuery,
): Promise<{ readonly rows: readonly AccountRow[]; readonly total: number }> {
  const matching = accounts(db)
    .where(isAccountWithin(reach))
    .$if(role !== null, (all) => all.where(holds(day, sql`role_grant.role = ${role}`)))
    .$if(words !== '', (all) => all.where(says(words, day)));
  const { total } = await matching
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .orderBy(sql`display_name collate "vi-VN-x-icu"`)
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
  return { rows, total };
}

function says(words: string, day: PlainDate): RawBuilder<boolean> {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const place = sql`(exists (select from unit where unit.id = role_grant.unit_id and unit.folded like ${pattern})
    or exists (select from producer where producer.id = role_grant.producer_id and producer.folded like ${pattern}))`;
  return sql<boolean>`(account.folded like ${pattern} or ${holds(day, place)})`;
}

/** Whether the account of the row holds such a role that day. */
function holds(day: PlainDate, such: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (select from role_grant where ${inForceOn(day)} and ${such})`;
}
