import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { historyOf } from '#domain/facts/true-on.ts';
import type { FactName, FactSubject } from '#domain/facts/values.ts';
import { openDatabase, type Db } from '../database.ts';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from '../migration-files.ts';
import { asOwner, databaseUrl } from '../testing/owner.ts';
import { listFacts } from './list-facts.ts';

const server = inject('serverUrl');
const name = `saoque_test_facts_${process.pid}`;
const url = databaseUrl(server, name);
const id = (last: string) => `00000000-0000-4000-8000-${last.padStart(12, '0')}`;
const [PRODUCER, PRODUCT, DOSSIER, PROPOSAL] = [id('1'), id('2'), id('3'), id('4')];

const ASSESSED = {
  kind: 'cooperative',
  legalName: 'Hợp tác xã "Bản Mây"',
  identifierKind: 'taxCode',
  identifier: '5300123467',
  registrationNumber: null,
  foundedOn: '2019-03-05',
  representative: {
    name: 'Giàng Thị Mẩy',
    position: '',
    sex: 'female',
    ethnicity: 'Mông',
    address: 'thôn Bản Mây',
  },
  unitId: 'c:02839',
  street: 'thôn Bản Mây',
};
const SENT = { ...ASSESSED, kind: 'cooperativeGroup', legalName: 'Tổ hợp tác Bản Mây' };
const SENT_PRODUCT = { name: 'Mận sấy', annexI: 'I.3.c', summary: '', story: '', packing: '' };

const sent = JSON.stringify({
  producer: { ...SENT, phone: '+84900000001', email: null },
  product: SENT_PRODUCT,
});
/** A register as it stood before facts were kept: edits have left days, and no values. */
const EARLIER = `
  set session_replication_role = replica;
  insert into producer values ('${PRODUCER}', 'cooperative', 'Hợp tác xã Nông sản Bản Mây', '', 'ban-may', 'taxCode',
    '5300123467', '100700000125', '2019-03-05', 'Giàng A Páo', 'Giám đốc', 'male', 'Mông', 'thôn Bản Mây', 'c:02839',
    '', '+84900000009', null, false, 4, '2025-06-30 18:00Z');
  insert into product values ('${PRODUCT}', '${PRODUCER}', 'Mận sấy dẻo', '', 'I.3.c', '', '', '', false, 1,
    '2025-07-02 03:00Z');
  insert into act (id, subject_kind, subject_id, seq, kind, actor_kind, actor_id, role, at, on_day, data, previous_hash,
                   hash)
  select act.id::uuid, 'producer', '${PRODUCER}', seq, kind, 'person', '${id('9')}', 'producer',
         (day || ' 02:00Z')::timestamptz, day::date, data::jsonb, case when seq > 1 then sha256('x') end, sha256('x')
  from (values
    ('${id('a1')}', 1, 'registerProducer', '2025-07-01', '{"version": 1}'),
    ('${id('a2')}', 2, 'updateProducer', '2025-10-10', '{"version": 2}'),
    ('${id('a3')}', 3, 'acceptProposal', '2025-12-01', '{"proposalId": "${PROPOSAL}", "sha256": ""}'),
    ('${id('a4')}', 4, 'updateProducer', '2026-03-05', '{"version": 4}')) as act (id, seq, kind, day, data);
  insert into proposal values ('${PROPOSAL}', '${PRODUCER}', null, '${JSON.stringify(ASSESSED)}', '${id('9')}',
    '2025-11-20', 'accepted', '${id('9')}', '2025-12-01');
  insert into dossier (id, product_id, producer_id, unit_id, kind, criteria_version, criteria_set, content, created_by,
                       created_at)
  values ('${DOSSIER}', '${PRODUCT}', '${PRODUCER}', 'c:02839', 'first', '', '', '{}', '${id('9')}', '2025-08-30');
  insert into dossier_version (dossier_id, no, content, evidence, sha256, submitted_by, submitted_at)
  values ('${DOSSIER}', 1, '${sent}', '[]', '', '${id('9')}', '2025-09-01');
  insert into certificate (id, code, folded, number, product_id, producer_id, unit_id, product_name, producer_name,
    address, issuer, signer_name, signer_title, decision_number, decided_on, criteria_decision, criteria_set, star,
    score, valid_from, valid_to, edition, annex_i, number_folded)
  values ('${id('c')}', 'x', 'x', '1', '${PRODUCT}', '${PRODUCER}', 'o:04336', 'Mận khô', 'Hộ Giàng Thị Mẩy', '', '',
    '', '', '', '2023-06-09', '', '', 3, '58', '2023-06-09', '2026-06-08', 1, '', '1')`;

let db: Db;
beforeAll(async () => {
  await asOwner(server, `create database ${name}`);
  await migrate(url, MIGRATIONS, '0029_ministry_numbers.sql');
  await asOwner(url, EARLIER);
  await migrate(url);
  db = openDatabase(url, { max: 1 });
});
afterAll(async () => {
  await db.destroy();
  await asOwner(server, `drop database ${name} with (force)`);
});

/** A history on lines: days, value and where it is known from. */
async function lines<Of extends FactSubject>(of: Of, subject: string, fact: FactName<Of>) {
  const facts = await listFacts(db, of, subject);
  const statements = await db.selectFrom('statement').selectAll().execute();
  return historyOf(facts, fact).map(({ from, to, fact: known }) => {
    const source = statements.find((one) => one.id === known?.statementId)?.source;
    const stated = known?.stated;
    const value = stated?.is === 'value' ? stated.value : (stated?.is ?? 'not known');
    return `${from} ${to ?? '…'} ${JSON.stringify(value)} ${source ?? ''}`.trim();
  });
}

describe('a register from before facts were kept', () => {
  test('gives each name the days that are sure, and says of the others that they are not known', async () => {
    expect(await lines('producer', PRODUCER, 'legalName')).toEqual([
      '2023-06-09 2023-06-09 "Hộ Giàng Thị Mẩy" certificate',
      '2023-06-10 2025-06-30 "not known"',
      '2025-07-01 2025-10-09 "Tổ hợp tác Bản Mây" dossier',
      '2025-10-10 2025-11-30 "not known"',
      String.raw`2025-12-01 2026-03-04 "Hợp tác xã \"Bản Mây\"" proposal`,
      '2026-03-05 … "Hợp tác xã Nông sản Bản Mây" form',
    ]);
    expect(await lines('producer', PRODUCER, 'phone')).toEqual([
      '2025-07-01 2025-10-09 "+84900000001" dossier',
      '2025-10-10 2026-03-04 "not known"',
      '2026-03-05 … "+84900000009" form',
    ]);
  });

  test('tells none from not known, and keeps what has several parts together', async () => {
    expect(await lines('producer', PRODUCER, 'registrationNumber')).toEqual([
      '2025-07-01 2025-10-09 "none" dossier',
      '2025-10-10 2025-11-30 "not known"',
      '2025-12-01 2026-03-04 "none" proposal',
      '2026-03-05 … "100700000125" form',
    ]);
    expect((await lines('producer', PRODUCER, 'identifier')).at(-1)).toBe(
      '2026-03-05 … {"identifierKind":"taxCode","identifier":"5300123467"} form',
    );
    expect((await lines('producer', PRODUCER, 'representativeSex')).at(-1)).toBe(
      '2026-03-05 … "male" form',
    );
  });

  test('knows a product that nobody changed since it was entered', async () => {
    expect(await lines('product', PRODUCT, 'name')).toEqual([
      '2023-06-09 2023-06-09 "Mận khô" certificate',
      '2023-06-10 2025-07-01 "not known"',
      '2025-07-02 … "Mận sấy dẻo" register',
    ]);
  });

  test('ties a statement to the act that began its days', async () => {
    const rows = await db
      .selectFrom('statement')
      .select(['source', 'actId', 'sourceId', 'statedOn'])
      .where('subjectId', '=', PRODUCER)
      .orderBy('no')
      .execute();
    expect(rows).toEqual([
      { source: 'certificate', actId: null, sourceId: id('c'), statedOn: '2025-07-01' },
      { source: 'dossier', actId: id('a1'), sourceId: DOSSIER, statedOn: '2025-07-01' },
      { source: 'proposal', actId: id('a3'), sourceId: PROPOSAL, statedOn: '2025-12-01' },
      { source: 'form', actId: id('a4'), sourceId: null, statedOn: '2026-03-05' },
    ]);
  });
});
