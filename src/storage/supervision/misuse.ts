import { isInstant, type Instant, type PlainDate } from '#domain/calendar/plain-date.ts';
import type { Reach } from '#domain/access/authorize.ts';
import type { MisuseKind, MisuseStanding, MisuseState } from '#domain/supervision/misuse.ts';
import { keyedHash } from '#platform/tokens.ts';
import { sql } from 'kysely';
import { hashOfValue } from '../acts/canonical-json.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';
import { secretKey } from '../secret-key.ts';
import type { Slice } from '../slice.ts';
import { isWithin } from '../units/is-within.ts';

/** A report as it was sent; who sent it is known to nobody. */
export interface MisuseRow {
  readonly id: string;
  readonly number: string;
  readonly kind: MisuseKind;
  readonly unitId: string;
  readonly place: string | null;
  readonly product: string | null;
  /** As it was typed. */
  readonly code: string | null;
  readonly certificateId: string | null;
  readonly seenOn: PlainDate;
  readonly words: string;
}

export async function insertMisuse(
  trx: Trx,
  row: MisuseRow & { readonly createdAt: Instant; readonly isDemo: boolean },
  contact: string | null,
): Promise<void> {
  await trx.insertInto('misuseReport').values(row).execute();
  if (contact !== null)
    await trx.insertInto('misuseContact').values({ reportId: row.id, contact }).execute();
}

const COLUMNS = [
  'id',
  'number',
  'kind',
  'unitId',
  'place',
  'product',
  'code',
  'certificateId',
  'seenOn',
  'words',
] as const;

export async function findMisuse(db: Db | Trx, id: string): Promise<MisuseRow | undefined> {
  if (!isId(id)) return undefined;
  return db.selectFrom('misuseReport').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

export function findMisuseByNumber(db: Db | Trx, number: string): Promise<MisuseRow | undefined> {
  return db
    .selectFrom('misuseReport')
    .select(COLUMNS)
    .where('number', '=', number)
    .executeTakeFirst();
}

/** Reads it for nobody else to act on until the transaction ends. */
export async function lockMisuse(trx: Trx, id: string): Promise<MisuseRow | undefined> {
  if (!isId(id)) return undefined;
  await sql`select from misuse_state where report_id = ${id} for update`.execute(trx);
  return findMisuse(trx, id);
}

/** Of all that was said, as the first act keeps it. */
export function hashOfMisuse({ id: _id, number: _number, ...said }: MisuseRow): string {
  return hashOfValue(said);
}

/** How the reporter can be reached; null where they did not say. */
export async function contactOf(db: Db | Trx, reportId: string): Promise<string | null> {
  const row = await db
    .selectFrom('misuseContact')
    .select('contact')
    .where('reportId', '=', reportId)
    .executeTakeFirst();
  return row?.contact ?? null;
}

/** A picture that came with a report. */
export interface MisusePicture {
  readonly no: number;
  readonly fileId: string;
  /** Of its bytes, in hex. */
  readonly sha256: string;
}

export async function insertPictures(
  trx: Trx,
  reportId: string,
  pictures: readonly Omit<MisusePicture, 'sha256'>[],
): Promise<void> {
  const rows = pictures.map(({ no, fileId }) => ({ reportId, no, fileId }));
  if (rows.length > 0) await trx.insertInto('misusePicture').values(rows).execute();
}

export async function listPictures(
  db: Db | Trx,
  reportId: string,
): Promise<readonly MisusePicture[]> {
  const rows = await db
    .selectFrom('misusePicture')
    .innerJoin('file', 'file.id', 'misusePicture.fileId')
    .select(['no', 'fileId', 'file.sha256'])
    .where('reportId', '=', reportId)
    .orderBy('no')
    .execute();
  return rows.map((row) => ({ ...row, sha256: row.sha256.toString('hex') }));
}

/** Where a report lies that a file came with. */
export async function findPlaceOfPicture(
  db: Db | Trx,
  fileId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('misusePicture')
    .innerJoin('misuseReport', 'misuseReport.id', 'misusePicture.reportId')
    .select('misuseReport.unitId')
    .where('fileId', '=', fileId)
    .executeTakeFirst();
  return row?.unitId;
}

/** Whether there is something to reach them by, without reading it. */
export async function hasContact(db: Db | Trx, reportId: string): Promise<boolean> {
  const row = await db
    .selectFrom('misuseContact')
    .select('reportId')
    .where('reportId', '=', reportId)
    .executeTakeFirst();
  return row !== undefined;
}

/** What lists read of a report, as its acts come to. */
export function misuseStateOf({ seq, state, checkId, endedOn }: MisuseStanding) {
  if (state === 'none') throw new Error('a report without acts has no projection');
  return { seq, state, checkId, endedOn };
}

/** Always in the transaction that appended the act. */
export async function projectMisuse(
  trx: Trx,
  reportId: string,
  standing: MisuseStanding,
): Promise<void> {
  const row = misuseStateOf(standing);
  await trx
    .insertInto('misuseState')
    .values({ reportId, ...row })
    .onConflict((conflict) => conflict.column('reportId').doUpdateSet(row))
    .execute();
}

export function findMisuseState(db: Db | Trx, reportId: string) {
  return db
    .selectFrom('misuseState')
    .select(['seq', 'state', 'checkId', 'endedOn'])
    .where('reportId', '=', reportId)
    .executeTakeFirst();
}

/** The report that a check was ordered from. */
export async function findMisuseOfCheck(db: Db | Trx, checkId: string) {
  return db
    .selectFrom('misuseState')
    .innerJoin('misuseReport', 'misuseReport.id', 'misuseState.reportId')
    .select(['misuseReport.id', 'misuseReport.number'])
    .where('checkId', '=', checkId)
    .executeTakeFirst();
}

/** One line of the office's list. */
export interface ListedMisuse extends Pick<
  MisuseRow,
  'id' | 'number' | 'kind' | 'unitId' | 'product' | 'code' | 'seenOn'
> {
  readonly state: Exclude<MisuseState, 'none'>;
  readonly createdAt: Instant;
}

/** Which reports: of a state, of a kind; null of any. */
export interface MisuseFilter {
  readonly state: Exclude<MisuseState, 'none'> | null;
  readonly kind: MisuseKind | null;
}

/** Reports within the reach, the ones that wait longest first, ended ones last; with counts by state. */
export async function listMisuse(
  db: Db,
  reach: Reach,
  { state, kind, offset, limit }: MisuseFilter & Slice,
) {
  let within = db
    .selectFrom('misuseReport')
    .innerJoin('misuseState', 'misuseState.reportId', 'misuseReport.id')
    .where(isWithin('misuseReport.unitId', reach));
  if (kind !== null) within = within.where('misuseReport.kind', '=', kind);
  const counts = await within
    .select(({ fn }) => [
      fn.countAll<number>().as('all'),
      fn.countAll<number>().filterWhere('state', '=', 'received').as('received'),
      fn.countAll<number>().filterWhere('state', '=', 'looked').as('looked'),
      fn.countAll<number>().filterWhere('state', '=', 'checking').as('checking'),
      fn.countAll<number>().filterWhere('state', '=', 'ended').as('ended'),
    ])
    .executeTakeFirstOrThrow();
  const matching = state === null ? within : within.where('state', '=', state);
  const rows: readonly ListedMisuse[] = await matching
    .select([
      'misuseReport.id',
      'misuseReport.number',
      'misuseReport.kind',
      'misuseReport.unitId',
      'misuseReport.product',
      'misuseReport.code',
      'misuseReport.seenOn',
      'misuseReport.createdAt',
      'misuseState.state',
    ])
    .orderBy(sql`state = 'ended'`)
    .orderBy('misuseReport.createdAt')
    .orderBy('misuseReport.id')
    .offset(offset)
    .limit(limit)
    .execute();
  return { rows, counts, total: state === null ? counts.all : counts[state] };
}

/** What came before a try: its own address within so many minutes, and pictures of a day. */
export interface EarlierTries {
  readonly moments: readonly Instant[];
  readonly picturesOfAddress: number;
  readonly picturesOfAll: number;
}

/** Writes a try down with how many pictures it brings, and gives those before it. */
export async function beginMisuseTry(
  db: Db,
  { address, minutes, ...row }: NewMisuseTry,
): Promise<EarlierTries> {
  const addressHash = keyedHash(await secretKey(db, 'misuseKey'), address);
  await db.deleteFrom('misuseTry').where('at', '<', before(row.at, 1440)).execute();
  const earlier = await db
    .selectFrom('misuseTry')
    .select('at')
    .where('addressHash', '=', addressHash)
    .where('at', '>', before(row.at, minutes))
    .orderBy('at')
    .execute();
  const { own, all } = await db
    .selectFrom('misuseTry')
    .select([
      sql<number>`coalesce(sum(pictures) filter (where address_hash = ${addressHash}), 0)::int`.as(
        'own',
      ),
      sql<number>`coalesce(sum(pictures), 0)::int`.as('all'),
    ])
    .executeTakeFirstOrThrow();
  await db
    .insertInto('misuseTry')
    .values({ ...row, addressHash })
    .execute();
  return {
    moments: earlier.map((one) => one.at),
    ...{ picturesOfAddress: own, picturesOfAll: all },
  };
}

interface NewMisuseTry {
  readonly id: string;
  readonly address: string;
  readonly at: Instant;
  readonly minutes: number;
  readonly pictures: number;
}

function before(at: Instant, minutes: number): Instant {
  const text = new Date(Date.parse(at) - minutes * 60_000).toISOString();
  if (!isInstant(text)) throw new Error(`not a moment: ${text}`);
  return text;
}
