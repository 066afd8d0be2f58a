import { sql } from 'kysely';
import type { ActorIdentity } from '#domain/access/actor-identity.ts';
import { ROLES, type Role } from '#domain/access/rights.ts';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import { ACTOR_COLUMNS, withActor } from '../acts/actor-columns.ts';
import type { Db } from '../database.ts';

/** One act on an account, with the names that its identifiers stand for. */
export interface AccountActRow {
  readonly id: string;
  readonly accountId: string;
  readonly kind: string;
  readonly actor: ActorIdentity;
  /** Empty unless a person did it. */
  readonly actorName: string;
  /** In which role it was done. */
  readonly actorRole: Role;
  readonly at: Instant;
  /** The role that was asked for, given or ended; null where the act is about a password. */
  readonly role: Role | null;
  readonly unitId: string | null;
  readonly producerName: string | null;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  /** The day on which a role was ended. */
  readonly lastDay: PlainDate | null;
  /** Who had asked, where a second person confirmed or refused. */
  readonly askedByName: string | null;
}

export interface AccountActsWanted {
  /** Accounts within reach. */
  readonly within: readonly string[];
  /** Of these, or done by these; null for everybody. */
  readonly about: readonly string[] | null;
  readonly kind: string | null;
  readonly limit: number;
  readonly offset: number;
}

/** Acts on accounts, newest first, and how many match in all. One statement. */
export async function listAccountActs(
  db: Db,
  { within, about, kind, limit, offset }: AccountActsWanted,
): Promise<{ readonly total: number; readonly acts: readonly AccountActRow[] }> {
  let matching = acts(db).where('act.subjectId', '=', anyOf(within));
  if (kind !== null) matching = matching.where('act.kind', '=', kind);
  if (about !== null) {
    matching = matching.where((act) =>
      act.or([act('act.subjectId', '=', anyOf(about)), act('act.actorId', '=', anyOf(about))]),
    );
  }
  const newestFirst = matching
    .orderBy('act.at', 'desc')
    .orderBy('act.subjectId')
    .orderBy('act.seq', 'desc');
  const rows = await newestFirst.limit(limit).offset(offset).execute();
  return { total: Number(rows[0]?.total ?? 0), acts: rows.map(read) };
}

const anyOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`;

/** What the act itself says of the role; the ended role is looked up, for its act names the grant only. */
function acts(db: Db) {
  return db
    .selectFrom('act')
    .leftJoin('account as actor', 'actor.id', 'act.actorId')
    .leftJoin('roleGrant as grant', (join) =>
      join.on(sql<boolean>`"grant".id = (act.data ->> 'grantId')::uuid`),
    )
    .leftJoin('producer', 'producer.id', 'grant.producerId')
    .leftJoin('accountRequest as request', (join) =>
      join.on(sql<boolean>`request.id = (act.data ->> 'requestId')::uuid`),
    )
    .leftJoin('account as asker', 'asker.id', 'request.requestedBy')
    .select([
      'act.id',
      'act.subjectId as accountId',
      'act.kind',
      ...ACTOR_COLUMNS,
      'actor.displayName',
      'act.role as actorRole',
      'act.at',
      sql<string | null>`coalesce(act.data ->> 'role', "grant".role, request.role)`.as('role'),
      sql<string | null>`coalesce("grant".unit_id, request.unit_id)`.as('unitId'),
      'producer.legalName as producerName',
      sql<PlainDate | null>`act.data ->> 'validFrom'`.as('validFrom'),
      sql<PlainDate | null>`act.data ->> 'validTo'`.as('validTo'),
      sql<PlainDate | null>`act.data ->> 'lastDay'`.as('lastDay'),
      'asker.displayName as askedByName',
      sql<string>`count(*) over ()`.as('total'),
    ])
    .where('act.subjectKind', '=', 'account');
}

type Row = Awaited<ReturnType<ReturnType<typeof acts>['execute']>>[number];

function read({ total: _, ...row }: Row): AccountActRow {
  const { displayName, actorRole, role, ...rest } = withActor(row);
  return { ...rest, actorName: displayName ?? '', actorRole: roleOf(actorRole), role: known(role) };
}

const known = (text: string | null) => ROLES.find((role) => role === text) ?? null;

/** Acts are written with a role of the list only; another is a fault of the data. */
function roleOf(text: string): Role {
  const role = known(text);
  if (role === null) throw new Error(`an act has an unknown role: ${text}`);
  return role;
}
