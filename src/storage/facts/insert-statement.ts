import { sql } from 'kysely';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { FactSource } from '#domain/facts/fact.ts';
import type { FactToState } from '#domain/facts/restate.ts';
import type { FactSubject } from '#domain/facts/values.ts';
import { canonicalJson } from '../acts/canonical-json.ts';
import type { Trx } from '../database.ts';

/** What somebody says at one time of one subject. */
export interface NewStatement<Of extends FactSubject> {
  readonly id: string;
  readonly subjectKind: Of;
  readonly subjectId: string;
  readonly source: FactSource;
  readonly sourceId: string | null;
  readonly actId: string;
  readonly statedAt: Instant;
  readonly statedOn: PlainDate;
  readonly reason: string;
  /** `nonce`: an id that nobody can guess goes into the hash of each value. */
  readonly facts: readonly (FactToState<Of> & { readonly nonce: string })[];
}

/** Adds a statement behind those that were made before; it never changes. */
export async function insertStatement<Of extends FactSubject>(
  trx: Trx,
  { facts, ...statement }: NewStatement<Of>,
): Promise<void> {
  await trx
    .insertInto('statement')
    .values({
      id: statement.id,
      subjectKind: statement.subjectKind,
      subjectId: statement.subjectId,
      source: statement.source,
      sourceId: statement.sourceId,
      actId: statement.actId,
      statedAt: statement.statedAt,
      statedOn: statement.statedOn,
      reason: statement.reason,
    })
    .execute();
  const rows = facts.map(({ name, stated, validFrom, validTo, nonce }) => ({
    name,
    nonce,
    value: stated.is === 'value' ? stated.value : null,
    valid_from: validFrom,
    valid_to: validTo,
  }));
  await sql`
    insert into fact (statement_id, name, value, nonce, value_hash, valid_from, valid_to)
    select ${statement.id}, name, value, nonce,
           sha256(convert_to(nonce::text || value::text, 'UTF8')), valid_from, valid_to
    from (select name, coalesce(value, 'null') as value, nonce, valid_from, valid_to
            from jsonb_to_recordset(${canonicalJson(rows)}::jsonb)
              as r (name text, value jsonb, nonce uuid, valid_from date, valid_to date)) as said`.execute(
    trx,
  );
}
