import { sql } from 'kysely';
import type { Db } from '#storage/database.ts';

/** Years of which each producer has said its numbers. */
const YEARS = 8;

/** What is said of a producer each year, by the number of the producer. */
const FACTS: Readonly<Record<string, string>> = {
  workers: '(1 + n % 40)::text::jsonb',
  workersTrained: '(n % 20)::text::jsonb',
  representativeSex: `case n % 3 when 0 then '"female"' else '"male"' end::jsonb`,
  website: `case n % 4 when 0 then 'null' else '"https://thu.vn"' end::jsonb`,
  salesChannels: `case n % 2 when 0 then '["ecommerce"]' else '["market"]' end::jsonb`,
};

/** Says of every producer of a scratch register, each year anew, what indicators ask for. */
export async function fillFacts(owner: Db): Promise<void> {
  await sql`
    insert into statement (id, subject_kind, subject_id, source, reason, stated_at, stated_on)
    select md5('statement ' || producer.id || year)::uuid, 'producer', producer.id, 'register', '',
      make_date(2026 - ${YEARS} + year, 1, 15), make_date(2026 - ${YEARS} + year, 1, 15)
    from producer, generate_series(1, ${YEARS}::integer) as year`.execute(owner);
  for (const [name, value] of Object.entries(FACTS)) {
    await sql`
      insert into fact (statement_id, name, value, valid_from, nonce, value_hash)
      select id, ${name}, value, day, id, sha256(convert_to(id::text || value::text, 'UTF8'))
      from (
        select md5('statement ' || row.id || year)::uuid as id, ${sql.raw(value)} as value,
          make_date(2026 - ${YEARS} + year, 1, 1) as day
        from (select id, row_number() over (order by id)::integer as n from producer) as row,
          generate_series(1, ${YEARS}::integer) as year
      ) as said`.execute(owner);
  }
  await sql`vacuum analyze`.execute(owner);
}
