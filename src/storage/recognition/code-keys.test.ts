import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { codeKey } from '#domain/recognition/code-key.ts';
import { MIGRATIONS } from '../migration-files.ts';
import { testDatabase } from '../testing/test-database.ts';

const { ownerUrl } = await testDatabase();

/** A code as printed, and as the register folded it before numbers counted as numbers. */
const CODES = [
  ['15-02839-07-2025', '15-02839-07-2025'],
  ['01-00073-100-2026', '01-00073-100-2026'],
  ['83-829-28780-3-2022', '83-829-28780-3-2022'],
  ['15-080-00010-OI-2022', '15-080-00010-0I-2022'],
  ['LC-2025-0001', 'LC-2025-0001'],
] as const;

const NUMBERS = [
  '0412/2026/GCN-OCOP',
  'Số 0007/2024/GCN-UBND',
  'GCN/0100/QĐ',
  '03 – 2023/Giấy chứng nhận',
  '１２／２０２２',
];

test('certificates that were issued before get the key that their code and number are asked with', async () => {
  const sql = await readFile(path.join(MIGRATIONS, '0010_code_keys.sql'), 'utf8');
  const updates = sql.split(';').filter((statement) => /^\s*update /m.test(statement));
  expect(updates).toHaveLength(2);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  // Only the two columns matter here: what they refer to is left out.
  await client.query('set session_replication_role = replica');
  for (const [i, [code, folded]] of CODES.entries()) {
    const id = `00000000-0000-4000-8000-00000000000${i}`;
    await client.query(
      `insert into certificate select (jsonb_populate_record(null::certificate, $1)).*`,
      [
        {
          ...{ id, code, folded, number: NUMBERS[i], number_folded: '', unit_id: 'x', star: 3 },
          ...{ product_id: id, producer_id: id, product_name: '', producer_name: '', address: '' },
          ...{
            issuer: String(i),
            signer_name: '',
            signer_title: '',
            decision_number: '',
            score: '',
          },
          ...{
            criteria_decision: '',
            criteria_set: '',
            annex_i: 'I.1.a',
            is_demo: false,
            edition: 1,
          },
          ...{ decided_on: '2026-01-01', valid_from: '2026-01-01', valid_to: '2029-01-01' },
        },
      ],
    );
    await client.query('insert into product_code values ($1, $2, $3)', [code, folded, id]);
  }
  for (const update of updates) await client.query(update);
  const { rows } = await client.query<object>(
    'select c.code, c.folded, c.number_folded, p.folded as drawn from certificate c join product_code p using (code) order by c.id',
  );
  await client.end();
  expect(rows).toEqual(
    CODES.map(([code], i) => ({
      code,
      folded: codeKey(code),
      number_folded: codeKey(NUMBERS[i] ?? ''),
      drawn: codeKey(code),
    })),
  );
});
