import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { inTransaction, type Db, type Trx } from '#storage/database.ts';

/** The commune in which every tenth dossier lies. */
export const BUSY_COMMUNE = 'c:02839';
/** Where all of them lie. */
export const PROVINCE = 'c:15';

/**
 * Puts a dossier to every second product of a filled register, as the owner of its database: of every twenty
 * of them eight at the commune, five at the office, one with the ministry, the others have come to an end.
 * Every tenth lies in {@link BUSY_COMMUNE}. They have a letter and a sending, and no other acts.
 */
export async function fillDossiers(db: Db, products: number, today: PlainDate): Promise<void> {
  const dossiers = Math.floor(products / 2);
  await inTransaction(db, async (trx) => {
    await sql`
      insert into account (id, sign_in_name, display_name, password_hash, is_demo, created_at)
      values (md5('dossiers')::uuid, 'nguoi-thu', 'Người thử', 'no password opens it', true, now())`.execute(
      trx,
    );
    await fillRounds(trx, today);
    await sql`
      insert into dossier (id, product_id, producer_id, unit_id, kind, criteria_version, criteria_set, content,
        is_demo, created_by, created_at)
      select md5('dossier ' || n)::uuid, p.id, p.producer_id,
        case when n % 10 = 0 then ${BUSY_COMMUNE} else h.unit_id end, 'first', '26-2026', 'QD26-07', '{}',
        true, md5('dossiers')::uuid, now()
      from generate_series(1, ${dossiers}::integer) as n
        join product p on p.id = md5('product ' || n * 2)::uuid
        join producer h on h.id = p.producer_id`.execute(trx);
    await fillActs(trx, dossiers, today);
    await fillStates(trx, dossiers, today);
  });
  await sql`vacuum analyze`.execute(db);
}

async function fillRounds(trx: Trx, today: PlainDate): Promise<void> {
  await sql`
    insert into assessment_round (id, unit_id, year, no, commune_before, province_before)
    select md5('round ' || n)::uuid, ${PROVINCE}, 2020 + n / 2, 1 + n % 2, ${today}::date - 20 + 180 * (n - 12),
      ${today}::date + 40 + 180 * (n - 12)
    from generate_series(0, 13) as n`.execute(trx);
}

async function fillActs(trx: Trx, dossiers: number, today: PlainDate): Promise<void> {
  // Acts without people behind them: the ledger would refuse them.
  await sql`alter table act disable trigger user`.execute(trx);
  await sql`
    insert into act (id, subject_kind, subject_id, seq, kind, actor_kind, actor_id, role, at, on_day, data,
      previous_hash, hash)
    select md5(kind || n)::uuid, 'dossier', md5('dossier ' || n)::uuid, seq, kind, 'person', md5('dossiers')::uuid,
      'producer', now(), ${today}::date - n % 30, data, case when seq > 1 then '\\x00'::bytea end, '\\x00'
    from generate_series(1, ${dossiers}::integer) as n, (values
      (1, 'submit', '{"version": 1}'::jsonb),
      (2, 'forward', '{"letterNumber": "1/TH", "letterDate": "2026-01-05"}')) as made (seq, kind, data)`.execute(
    trx,
  );
  // What is looked at only at the end of a transaction stands against changing the table.
  await sql`set constraints all immediate`.execute(trx);
  await sql`alter table act enable trigger user`.execute(trx);
}

/** Of twenty dossiers in a row. */
const STATES = [
  ...[
    'submitted',
    'communeReview',
    'communeReview',
    'submitted',
    'communeReview',
    'submitted',
    'completing',
  ],
  ...[
    'returned',
    'forwarded',
    'officeReview',
    'forwarded',
    'officeReturned',
    'accepted',
    'proposedToMinistry',
  ],
  ...['recognized', 'recognized', 'recognized', 'recognized', 'notRecognized', 'draft'],
];

async function fillStates(trx: Trx, dossiers: number, today: PlainDate): Promise<void> {
  await sql`
    insert into dossier_state (dossier_id, seq, state, submitted_on, help_desk, commune_received_on,
      commune_due_on, forwarded_on, office_received_on, star, changed_on, answer_by, round_id)
    select md5('dossier ' || n)::uuid, 2, state,
      case when state <> 'draft' then ${today}::date - n % 30 end,
      case when state = 'draft' and n % 3 = 0 then 'commune' end,
      case when state not in ('draft', 'submitted') then ${today}::date - n % 20 end,
      case when state = 'communeReview' or n % 2 = 0 then ${today}::date + n % 29 - 8 end,
      case when place > 8 then ${today}::date - n % 25 end,
      case when place > 9 then ${today}::date - n % 15 end,
      case when state = 'recognized' then 3 + n % 3 end, ${today}::date - n % 12,
      case when state in ('completing', 'officeReturned') then ${today}::date + n % 14 end,
      case when place > 8 and n % 7 > 0 then md5('round ' || 12 + n % 2)::uuid end
    from generate_series(1, ${dossiers}::integer) as n,
      lateral (select 1 + (n / 10 + n) % 20 as place) as placed,
      lateral (select (${STATES}::text[])[place] as state) as standing`.execute(trx);
}
