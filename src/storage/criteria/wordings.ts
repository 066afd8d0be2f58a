import { sql } from 'kysely';
import type { ConsoleIdentity, PersonIdentity } from '#domain/access/actor-identity.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { WordingText } from '#domain/criteria/wording.ts';
import { actorColumns } from '../acts/actor-columns.ts';
import { hashOfValue } from '../acts/canonical-json.ts';
import type { Db, Trx } from '../database.ts';

/** A published wording without its texts. */
export interface WordingRow {
  readonly id: string;
  readonly criteriaVersion: string;
  readonly no: number;
  readonly sha256: string;
  readonly publishedAt: Instant;
  /** Name of the account; what the operating system calls whoever ran the command; null when it does not say. */
  readonly publishedBy: string | null;
  readonly byConsole: boolean;
}

/** Published for good; `sha256` is worked out of version and texts. */
export interface NewWording {
  readonly id: string;
  readonly criteriaVersion: string;
  readonly no: number;
  readonly texts: readonly WordingText[];
  readonly publisher: PersonIdentity | ConsoleIdentity;
  readonly publishedAt: Instant;
}

/** What stands for the texts of a version: equal texts give an equal hash. In hexadecimal. */
export function hashOfWording(criteriaVersion: string, texts: readonly WordingText[]): string {
  return hashOfValue({ criteriaVersion, texts });
}

/** How many wordings there are. Whoever knows it knows whether one was added. */
export async function countWordings(db: Db | Trx): Promise<number> {
  const row = await db
    .selectFrom('criteriaWording')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Every published wording, the newest of each version first. */
export async function listWordings(db: Db | Trx): Promise<readonly WordingRow[]> {
  const rows = await db
    .selectFrom('criteriaWording as w')
    .leftJoin('account as a', 'a.id', 'w.actorId')
    .select([
      'w.id',
      'w.criteriaVersion',
      'w.no',
      'w.sha256',
      'w.publishedAt',
      'w.actorKind',
      'w.actorName',
      'a.displayName',
    ])
    .orderBy('w.criteriaVersion')
    .orderBy('w.no', 'desc')
    .execute();
  return rows.map(({ sha256, actorKind, actorName, displayName, ...row }) => ({
    ...row,
    sha256: sha256.toString('hex'),
    publishedBy: displayName ?? actorName,
    byConsole: actorKind === 'console',
  }));
}

/** The texts of a published wording. */
export async function textsOfWording(db: Db | Trx, id: string): Promise<readonly WordingText[]> {
  const row = await db
    .selectFrom('criteriaWording')
    .select('texts')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return textsOf(row.texts);
}

/** Two who publish at once do so one after the other; the lock ends with the transaction. */
export async function lockWordings(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('criteria_wording'))`.execute(trx);
}

export async function insertWording(trx: Trx, wording: NewWording): Promise<void> {
  const { actorId, actorName } = actorColumns(wording.publisher);
  await trx
    .insertInto('criteriaWording')
    .values({
      id: wording.id,
      criteriaVersion: wording.criteriaVersion,
      no: wording.no,
      texts: JSON.stringify(wording.texts),
      sha256: Buffer.from(hashOfWording(wording.criteriaVersion, wording.texts), 'hex'),
      actorKind: wording.publisher.kind,
      actorId,
      actorName,
      publishedAt: wording.publishedAt,
    })
    .execute();
}

/** What somebody sent to look at before it is published. */
export interface WordingDraft {
  readonly texts: readonly WordingText[];
  readonly sha256: string;
  readonly sentAt: Instant;
}

/** Keeps what was sent, in the place of what the person sent for this version before. */
export async function keepWordingDraft(
  db: Db | Trx,
  accountId: string,
  criteriaVersion: string,
  { texts, sentAt }: Omit<WordingDraft, 'sha256'>,
): Promise<void> {
  const values = {
    texts: JSON.stringify(texts),
    sha256: Buffer.from(hashOfWording(criteriaVersion, texts), 'hex'),
    sentAt,
  };
  await db
    .insertInto('wordingDraft')
    .values({ accountId, criteriaVersion, ...values })
    .onConflict((conflict) =>
      conflict.columns(['accountId', 'criteriaVersion']).doUpdateSet(values),
    )
    .execute();
}

export async function findWordingDraft(
  db: Db | Trx,
  accountId: string,
  criteriaVersion: string,
): Promise<WordingDraft | undefined> {
  const row = await db
    .selectFrom('wordingDraft')
    .select(['texts', 'sha256', 'sentAt'])
    .where('accountId', '=', accountId)
    .where('criteriaVersion', '=', criteriaVersion)
    .executeTakeFirst();
  return row && { ...row, texts: textsOf(row.texts), sha256: row.sha256.toString('hex') };
}

export async function dropWordingDraft(
  trx: Trx,
  accountId: string,
  criteriaVersion: string,
): Promise<void> {
  await trx
    .deleteFrom('wordingDraft')
    .where('accountId', '=', accountId)
    .where('criteriaVersion', '=', criteriaVersion)
    .execute();
}

/** Written here from texts only. */
function textsOf(texts: unknown): readonly WordingText[] {
  return texts as readonly WordingText[];
}
