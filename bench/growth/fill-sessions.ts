import { sql } from 'kysely';
import { roleOfSeat } from '#app/access/held-roles.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { REGULATION_DEFAULTS } from '#domain/regulation/regulation.ts';
import { listSeats } from '#storage/access/grants.ts';
import { inTransaction, type Db, type Trx } from '#storage/database.ts';
import { PROVINCE } from './fill-dossiers.ts';

/** How many sessions, the last so many of which have not ended. */
export interface Sessions {
  readonly ended: number;
  readonly running: number;
}

/** So many people sit in each of them: the first is chair, the last one secretary. */
const SEATS = 9;
/** So many products are before each of them. */
const AGENDA = 20;
/** So many decisions wait for the leader, and so many amendments were sent back of late. */
const WAITING = 3;

/**
 * Puts sessions of one council to a register that `fillDossiers` filled, as the owner of its database: every
 * running one scores, half of its sheets are sealed; of every one that has ended there is a decision, of which
 * the last {@link WAITING} wait. There is what is made of their acts; the acts say nothing but their kind.
 */
export async function fillSessions(db: Db, sessions: Sessions, today: PlainDate): Promise<void> {
  await inTransaction(db, async (trx) => {
    await fillSeats(trx, sessions, today);
    await fillAgendas(trx, sessions);
    await fillActs(trx, sessions, today);
    await fillStates(trx, sessions);
    await fillDecisions(trx, sessions, today);
  });
  await sql`vacuum analyze`.execute(db);
}

/** The seat of the secretary; 1 is the chair's, those between are members'. */
export const SECRETARY = SEATS;

/** Somebody with a seat in every session there is, with the rights of a request. */
export async function seated(db: Db, no: number): Promise<Actor> {
  const name = `Ủy viên ${no.toString()}`;
  const { id: accountId } = await db
    .selectFrom('account')
    .select('id')
    .where('displayName', '=', name)
    .executeTakeFirstOrThrow();
  const seats = await listSeats(db, accountId);
  const grants = seats.map((seat) => ({ role: roleOfSeat(seat), sessionId: seat.sessionId }));
  return { kind: 'person', accountId, name, grants };
}

async function fillSeats(trx: Trx, { ended, running }: Sessions, today: PlainDate) {
  await sql`
    insert into account (id, sign_in_name, display_name, password_hash, is_demo, created_at)
    select md5('seat ' || n)::uuid, 'uy-vien-' || n, 'Ủy viên ' || n, 'no password opens it', true, now()
    from generate_series(1, ${SEATS}::integer) as n`.execute(trx);
  await sql`
    insert into regulation (id, unit_id, number, signed_on, valid_from, settings, published_at)
    values (md5('regulation')::uuid, ${PROVINCE}, 'QC-1', ${today}::date - 3000, ${today}::date - 3000,
      ${JSON.stringify(REGULATION_DEFAULTS)}, now())`.execute(trx);
  await sql`
    insert into council_session (id, unit_id, name, held_on, place, regulation_id, council_decision,
      council_decided_on, is_demo, created_by, created_at)
    select md5('session ' || n)::uuid, ${PROVINCE}, 'Phiên họp ' || n,
      ${today}::date - (${ended + running}::integer - n), 'Hội trường', md5('regulation')::uuid, '1/QĐ-UBND',
      ${today}::date - 3000, true, md5('seat 1')::uuid, now()
    from generate_series(1, ${ended + running}::integer) as n`.execute(trx);
  await sql`
    insert into session_member (session_id, account_id, role, body_name, voting)
    select session.id, md5('seat ' || n)::uuid,
      case n when 1 then 'chair' when ${SEATS}::integer then 'secretary' else 'member' end, '', n < ${SEATS}
    from council_session session, generate_series(1, ${SEATS}::integer) as n`.execute(trx);
}

async function fillAgendas(trx: Trx, { ended, running }: Sessions) {
  await sql`
    insert into session_dossier (session_id, dossier_id, position)
    select md5('session ' || n)::uuid, dossier.id, place
    from generate_series(1, ${ended + running}::integer) as n, generate_series(1, ${AGENDA}::integer) as place
      join dossier on dossier.id = md5('dossier ' || place)::uuid`.execute(trx);
}

async function fillActs(trx: Trx, { ended, running }: Sessions, today: PlainDate) {
  // Acts without people behind them: the ledger would refuse them.
  await sql`alter table act disable trigger user`.execute(trx);
  await sql`
    insert into act (id, subject_kind, subject_id, seq, kind, actor_kind, actor_id, role, at, on_day, data,
      previous_hash, hash)
    select md5(kind || n)::uuid, 'session', md5('session ' || n)::uuid, seq, kind, 'person', md5('seat 1')::uuid,
      'secretary', now(), ${today}::date, data::jsonb, case when seq > 1 then '\\x00'::bytea end, '\\x00'
    from generate_series(1, ${ended + running}::integer) as n, (values
      (1, 'create', '{}'), (2, 'open', '{"absent": [], "tied": []}'), (3, 'close', '{"recorded": [], "deferred": []}')
    ) as made (seq, kind, data)
    where kind <> 'close' or n <= ${ended}::integer`.execute(trx);
  // What is looked at only at the end of a transaction stands against changing the table.
  await sql`set constraints all immediate`.execute(trx);
  await sql`alter table act enable trigger user`.execute(trx);
}

async function fillStates(trx: Trx, { ended, running }: Sessions) {
  await sql`
    insert into session_state (session_id, seq, state)
    select md5('session ' || n)::uuid, case when n > ${ended}::integer then 2 else 3 end,
      case when n > ${ended}::integer then 'scoring' else 'closed' end
    from generate_series(1, ${ended + running}::integer) as n`.execute(trx);
  await sql`
    insert into missing_sheet (session_id, account_id, dossier_id)
    select session_id, seat.account_id, product.dossier_id
    from session_state join session_member seat using (session_id) join session_dossier product using (session_id)
    where state = 'scoring' and seat.voting and product.position % 2 = 0`.execute(trx);
  await sql`
    insert into session_tie (session_id, account_id, dossier_id)
    select session_id, seat.account_id, product.dossier_id
    from session_state join session_member seat using (session_id) join session_dossier product using (session_id)
    where state = 'closed' and seat.role = 'member' and product.position = 1`.execute(trx);
}

async function fillDecisions(trx: Trx, { ended }: Sessions, today: PlainDate) {
  await sql`
    insert into decision (id, unit_id, session_id, number, dated, issuer, signer_name, signer_title, legal_basis,
      prepared_by, created_at, is_demo)
    select md5('decision ' || n)::uuid, ${PROVINCE}, md5('session ' || n)::uuid, n || '/QĐ-UBND',
      ${today}::date - (${ended}::integer - n), 'UBND', 'Người ký', 'Chủ tịch', '[]', md5('seat 1')::uuid, now(), true
    from generate_series(1, ${ended}::integer) as n`.execute(trx);
  await sql`
    insert into decision_state (decision_id, seq, state, amendment_sent_back_on)
    select md5('decision ' || n)::uuid, 2,
      case when n > ${ended - WAITING}::integer then 'prepared' when n % 10 = 0 then 'sentBack' else 'signed' end,
      case when n between ${ended - 2 * WAITING}::integer and ${ended - WAITING}::integer then ${today}::date - 5 end
    from generate_series(1, ${ended}::integer) as n`.execute(trx);
}
