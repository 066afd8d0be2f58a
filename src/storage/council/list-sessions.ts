import { sql, type RawBuilder } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { PlannedState } from '#domain/council/session-acts.ts';
import type { Db } from '../database.ts';
import { isWithin } from '../units/is-within.ts';

/** Products that the reader of a list does not know of. */
export interface Hidden {
  /** Dossiers that the reader is tied to. */
  readonly ties: ReadonlySet<string>;
  /** Producers that the reader acts for. */
  readonly producerIds: ReadonlySet<string>;
}

/** One line of a list of sessions. */
export interface ListedSession {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly heldOn: PlainDate;
  readonly state: PlannedState;
  /** Products on the agenda that the reader may know of. */
  readonly products: number;
}

export interface SessionQuery extends Hidden {
  /** Null: all. */
  readonly state: PlannedState | null;
  readonly offset: number;
  readonly limit: number;
}

/** Sessions within the reach, by unit or by seat, newest first, with how many there are in all. */
export async function listSessions(
  db: Db,
  reach: Reach,
  { state, offset, limit, ...hidden }: SessionQuery,
): Promise<{ readonly rows: readonly ListedSession[]; readonly total: number }> {
  const matching = sessionsWithin(db, reach).$if(state !== null, (all) =>
    all.where('sessionState.state', '=', state),
  );
  const { total } = await matching
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .select([
      'councilSession.id',
      'councilSession.name',
      'councilSession.place',
      'councilSession.heldOn',
      'sessionState.state',
      sql<number>`(select count(*) from session_dossier as product
        where product.session_id = council_session.id and ${isKnown(hidden)})`.as('products'),
    ])
    .orderBy('councilSession.heldOn', 'desc')
    .orderBy('councilSession.name')
    .orderBy('councilSession.id')
    .offset(offset)
    .limit(limit)
    .execute();
  return { rows, total };
}

/** What a session that is not over waits for. */
export interface RunningSession extends Pick<ListedSession, 'id' | 'name' | 'heldOn' | 'state'> {
  /** Sheets of the reader's own that are not sealed. */
  readonly toScore: number;
  /** Sheets of everybody that are not sealed; null where the reader is not told whom it waits for. */
  readonly missing: number | null;
}

export interface RunningQuery extends Hidden {
  readonly accountId: string;
  /** Sessions of which the reader is told how many sheets are missing. */
  readonly told: ReadonlySet<string>;
}

/** The sessions within the reach that are not over, newest first. */
export function listRunningSessions(
  db: Db,
  reach: Reach,
  { accountId, told, ...hidden }: RunningQuery,
): Promise<readonly RunningSession[]> {
  const missing = (such: RawBuilder<boolean>) => sql<number>`(select count(*)
    from missing_sheet as product
    where product.session_id = council_session.id and ${isKnown(hidden)} and ${such})`;
  return sessionsWithin(db, reach)
    .where('sessionState.state', '<>', 'closed')
    .select([
      'councilSession.id',
      'councilSession.name',
      'councilSession.heldOn',
      'sessionState.state',
      missing(sql`product.account_id = ${accountId}`).as('toScore'),
      sql<number | null>`case when council_session.id = any(${[...told]}::uuid[])
        then ${missing(sql`true`)} end`.as('missing'),
    ])
    .orderBy('councilSession.heldOn', 'desc')
    .orderBy('councilSession.name')
    .orderBy('councilSession.id')
    .execute();
}

function sessionsWithin(db: Db, reach: Reach) {
  return db
    .selectFrom('councilSession')
    .innerJoin('sessionState', 'sessionState.sessionId', 'councilSession.id')
    .where((eb) =>
      eb.or([
        isWithin('councilSession.unitId', reach),
        eb('councilSession.id', '=', eb.fn.any(eb.val([...reach.sessionIds]))),
      ]),
    );
}

/** Whether the reader may know of the product of a row called `product` (Đ4.2). */
function isKnown({ ties, producerIds }: Hidden): RawBuilder<boolean> {
  const free = sql<boolean>`product.dossier_id <> all(${[...ties]}::uuid[])`;
  if (producerIds.size === 0) return free;
  return sql<boolean>`${free} and not exists (select from dossier
    where dossier.id = product.dossier_id and dossier.producer_id = any(${[...producerIds]}::uuid[]))`;
}
