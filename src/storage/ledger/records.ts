import { sql } from 'kysely';
import { leafHash } from '#domain/ledger/tree.ts';
import { sha256Of } from '../acts/sha256.ts';
import { canonicalJson } from '../acts/canonical-json.ts';
import type { Db, Trx } from '../database.ts';
import type { RecordKind } from './record-kinds.ts';

/**
 * What of a record its leaf covers. A column that is empty is left out of the leaf, so a new column
 * that may be null, or is made so where it says nothing new, can be added here without changing the
 * leaves that were given before. An act's
 * hash covers what was done, by whom and when (`hashOf`).
 */
const COVERED: Readonly<Record<RecordKind, string>> = {
  act: 'id, idempotency_key, previous_hash, hash, batch_id',
  file: 'id, producer_id, mime, bytes, sha256, original_name, storage_key, uploaded_by, created_at',
  regulation: 'id, unit_id, number, signed_on, valid_from, valid_to, settings, published_at',
  decision: `id, unit_id, session_id, number, dated, issuer, signer_name, signer_title, legal_basis,
    prepared_by, created_at,
    (select jsonb_agg(jsonb_build_array(dossier_id, outcome, star, average_numerator, average_denominator,
                                        version_no, product_name, annex_i, producer_name, address,
                                        criteria_version, criteria_set)
                        || case when held_star is null then '[]' else jsonb_build_array(held_star) end
                      order by dossier_id)
       from decision_item where decision_id = decision.id) as items`,
  certificate: `id, code, number, product_id, producer_id, dossier_id, decision_id, unit_id,
    product_name, producer_name, address, issuer, signer_name, signer_title, decision_number,
    decided_on, criteria_decision, criteria_set, annex_i, star, score, valid_from, valid_to,
    nullif(edition, 1) as edition, points_a, points_b, points_c, level`,
  signed_paper: 'id, kind, subject_id, sha256, made_at',
  criteria_wording: `id, criteria_version, no, texts, sha256, actor_kind, actor_id, actor_name,
    published_at`,
  // Hashes of values: one that the law on personal data had deleted leaves its statement as it was.
  statement: `id, no, subject_kind, subject_id, source, source_id, act_id, stated_at, stated_on, reason,
    (select jsonb_agg(jsonb_build_array(name, valid_from, valid_to, encode(value_hash, 'hex'))
                      order by name collate "C", valid_from)
       from fact where statement_id = statement.id) as facts`,
};

/** A record that waits for a position, or has one. */
export interface RecordKey {
  readonly kind: RecordKind;
  readonly recordId: string;
}

const keyOf = ({ kind, recordId }: RecordKey) => `${kind} ${recordId}`;

/** Leaf hashes of records as they stand now, in the order asked for; `null` for one that is not there. */
export async function leavesOf(
  db: Db | Trx,
  records: readonly RecordKey[],
): Promise<readonly (Buffer | null)[]> {
  // The names of columns are part of each leaf.
  const plain = db.withoutPlugins();
  const leaves = new Map<string, Buffer>();
  for (const [kind, keys] of Map.groupBy(records, (record) => record.kind)) {
    const ids = keys.map(({ recordId }) => recordId);
    const { rows } = await sql<{ id: string } & Record<string, unknown>>`
      select ${sql.raw(COVERED[kind])} from ${sql.table(kind)} where id = any(${ids}::uuid[])`.execute(
      plain,
    );
    for (const row of rows) leaves.set(keyOf({ kind, recordId: row.id }), leafOf(kind, row));
  }
  return records.map((record) => leaves.get(keyOf(record)) ?? null);
}

function leafOf(kind: RecordKind, row: Readonly<Record<string, unknown>>): Buffer {
  const filled = Object.entries(row).filter(([, value]) => value !== null);
  const readable = filled.map(([name, value]) => [
    name,
    Buffer.isBuffer(value) ? value.toString('hex') : value,
  ]);
  const text = canonicalJson([kind, Object.fromEntries(readable)]);
  return Buffer.from(leafHash(sha256Of, Buffer.from(text)));
}
