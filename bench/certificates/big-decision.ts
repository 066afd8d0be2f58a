import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Actor } from '#domain/access/authorize.ts';

export interface BigDecision {
  readonly decisionId: string;
  /** The office that prints it. */
  readonly actor: Actor;
}

/**
 * A decision of a demonstration over so many products, none of whose certificates anybody has printed
 * yet: copies of a signed one, with names, codes and numbers of their own.
 */
export async function aBigDecision(url: string, certificates: number): Promise<BigDecision> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    const decisionId = randomUUID();
    const { rows } = await owner.query<{ id: string; unit: string }>(COPY_DECISION, [decisionId]);
    const unitId = rows[0]?.unit ?? '';
    await owner.query(DECISION_STATE, [decisionId]);
    await withoutTriggers(owner, async () => {
      await owner.query(COPY_CERTIFICATES, [decisionId, rows[0]?.id, certificates]);
      await owner.query(STATES, [decisionId]);
    });
    const asked = "select account_id as id from role_grant where role = 'officeOfficer' limit 1";
    const accountId = (await owner.query<{ id: string }>(asked)).rows[0]?.id ?? '';
    const grants = [{ role: 'officeOfficer', unitId }] as const;
    return { decisionId, actor: { kind: 'person', accountId, name: 'bench', grants } };
  } finally {
    await owner.end();
  }
}

/** A certificate without acts is nothing that anybody could issue: the database would refuse it. */
async function withoutTriggers(owner: pg.Client, fill: () => Promise<void>): Promise<void> {
  const all = ['certificate', 'certificate_state'];
  for (const table of all) await owner.query(`alter table ${table} disable trigger user`);
  await fill();
  for (const table of all) await owner.query(`alter table ${table} enable trigger user`);
}

const COPY_DECISION = `
  with one as (select * from decision where id in (select decision_id from certificate) limit 1),
       copy as (insert into decision select (jsonb_populate_record(null::decision, to_jsonb(one) || jsonb_build_object(
                  'id', $1::text, 'number', 'BENCH/QĐ-UBND', 'session_id', null))).* from one)
  select id, unit_id as unit from one`;

const DECISION_STATE = `
  insert into decision_state (decision_id, seq, state, unit_id, dated, number)
  select id, 1, 'signed', unit_id, dated, number from decision where id = $1`;

const COPY_CERTIFICATES = `
  insert into certificate
  select (jsonb_populate_record(null::certificate, to_jsonb(one) || jsonb_build_object(
    'id', gen_random_uuid(), 'edition', 1, 'dossier_id', null, 'decision_id', $1::text,
    'product_name', one.product_name || ' số ' || n,
    'code', '15-02839-' || n || '-2126', 'folded', '1502839' || n || '2126',
    'number', n || '/2126/GCN-OCOP', 'number_folded', n || '2126gcnocop'))).*
  from (select * from certificate where decision_id = $2 limit 1) as one,
       generate_series(10001, 10000 + $3::int) as n`;

const STATES = `
  insert into certificate_state (certificate_id, seq)
  select id, 1 from certificate where decision_id = $1`;
