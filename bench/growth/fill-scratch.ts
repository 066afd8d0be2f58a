import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { fold } from '#domain/text/fold.ts';
import { inTransaction, type Db, type Trx } from '#storage/database.ts';

/** The words that find one product, however many there are. */
export const ONLY = 'Bánh gai thử';

/** Where the filled register lies: among the communes of this province. */
const PROVINCE = 'c:15';

/**
 * Fills an empty register, as the owner of its database, with products that each have a certificate of
 * one of sixty decisions of the last four years, four products a producer, spread over the communes of
 * one province; about a quarter of the stars have ended. Every name says that it is made up, and the first
 * product alone is called {@link ONLY}.
 */
export async function fillScratch(db: Db, products: number, today: PlainDate): Promise<void> {
  await inTransaction(db, async (trx) => {
    await fillProducers(trx, Math.ceil(products / 4));
    await fillProducts(trx, products);
    await withoutTriggers(trx, () => fillCertificates(trx, products, today));
    await sql`select enter_in_catalogue(array(select id from certificate))`.execute(trx);
  });
  await sql`select turn_catalogue(${today})`.execute(db);
  await sql`vacuum analyze`.execute(db);
}

/** A certificate without acts is nothing that anybody could issue: the database would refuse it. */
async function withoutTriggers(trx: Trx, fill: () => Promise<void>): Promise<void> {
  for (const name of ['certificate', 'certificate_state'])
    await sql`alter table ${sql.table(name)} disable trigger user`.execute(trx);
  await fill();
  for (const name of ['certificate', 'certificate_state'])
    await sql`alter table ${sql.table(name)} enable trigger user`.execute(trx);
}

async function fillProducers(trx: Trx, producers: number): Promise<void> {
  await sql`
    insert into producer (id, kind, legal_name, folded, slug, identifier_kind, identifier,
      representative_name, representative_position, representative_sex, representative_ethnicity,
      representative_address, unit_id, phone, is_demo, created_at)
    select md5('producer ' || n)::uuid, 'cooperative', 'Hợp tác xã thử ' || n, 'hop tac xa thu ' || n,
      'hop-tac-xa-thu-' || n, 'taxCode', lpad(n::text, 10, '0'), 'Người thử ' || n, 'Giám đốc', 'female',
      'Kinh', 'thôn thử', communes[1 + n % cardinality(communes)], '+84912000000', true, now()
    from generate_series(1, ${producers}::integer) as n,
      (select array_agg(id order by id) as communes from unit
       where parent_id = ${PROVINCE} and level = 'commune' and valid_to is null) as here`.execute(
    trx,
  );
}

async function fillProducts(trx: Trx, products: number): Promise<void> {
  await sql`
    insert into product (id, producer_id, name, folded, annex_i, summary, story, is_demo, created_at)
    select md5('product ' || n)::uuid, md5('producer ' || (1 + (n - 1) / 4))::uuid,
      case n when 1 then ${ONLY} else things[1 + n % 6] || ' thử ' || n end,
      case n when 1 then ${fold(ONLY)} else folded[1 + n % 6] || ' thu ' || n end, classes[1 + n % 4],
      'Sản phẩm thử.', 'Chuyện kể thử.', true, now()
    from generate_series(1, ${products}::integer) as n,
      (select array['Chè', 'Mận sấy', 'Mật ong', 'Gạo nếp', 'Thịt trâu sấy', 'Rượu ngô'] as things,
        array['che', 'man say', 'mat ong', 'gao nep', 'thit trau say', 'ruou ngo'] as folded,
        array['I.3.c', 'I.2.b', 'II.1.a', 'III.2'] as classes) as words`.execute(trx);
  await sql`
    insert into product_page (product_id, shown, looked)
    select id, page, page
    from product, jsonb_build_object('summary', summary, 'story', story, 'packing', '', 'pictures', '[]'::jsonb) as page`.execute(
    trx,
  );
}

async function fillCertificates(trx: Trx, products: number, today: PlainDate): Promise<void> {
  await sql`
    insert into certificate (id, edition, code, folded, number, number_folded, product_id, producer_id, unit_id,
      product_name, producer_name, address, issuer, signer_name, signer_title, decision_number, decided_on,
      criteria_decision, criteria_set, annex_i, star, score, valid_from, valid_to, is_demo)
    select md5('certificate ' || n)::uuid, 1, code, code, 'TH-' || n, 'TH-' || n, p.id, h.id, h.unit_id, p.name,
      h.legal_name, 'thôn thử', 'Ủy ban nhân dân thử', 'Người thử', 'Chủ tịch', 'TH-' || n % 60, decided,
      '26/2026/QĐ-TTg', 'QD26-07', p.annex_i, 3 + n % 3, '73.38', decided, decided + 1094, true
    from generate_series(1, ${products}::integer) as n
      join product p on p.id = md5('product ' || n)::uuid
      join producer h on h.id = p.producer_id,
      concat('15-', lpad((n % 99)::text, 5, '0'), '-', n, '-2026') as code,
      cast(${today}::date - 24 * (n % 60) as date) as decided`.execute(trx);
  await sql`
    insert into certificate_state (certificate_id, seq) select id, 1 from certificate`.execute(trx);
}
