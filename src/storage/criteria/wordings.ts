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
    .selectFrom('criteria_wording')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Every published wording, the newest of each version first. */
export async function listWordings(db: Db | Trx): Promise<readonly WordingRow[]> {
  const rows = await db
    .selectFrom('criteria_wording as w')
    .leftJoin('account as a', 'a.id', 'w.actor_id')
    .select([
      'w.id',
      'w.criteria_version as criteriaVersion',
      'w.no',
      'w.sha256',
      'w.published_at as publishedAt',
      'w.actor_kind',
      'w.actor_name',
      'a.display_name',
    ])
    .orderBy('w.criteria_version')
    .orderBy('w.no', 'desc')
    .execute();
  return rows.map(({ sha256, actor_kind, actor_name, display_name, ...row }) => ({
    ...row,
    sha256: sha256.toString('hex'),
    publishedBy: display_name ?? actor_name,
    byConsole: actor_kind === 'console',
  }));
}

/** The texts of a published wording. */
export async function textsOfWording(db: Db | Trx, id: string): Promise<readonly WordingText[]> {
  const row = await db
    .selectFrom('criteria_wording')
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
  const { actor_id, actor_name } = actorColumns(wording.publisher);
  await trx
    .insertInto('criteria_wording')
    .values({
      id: wording.id,
      criteria_version: wording.criteriaVersion,
      no: wording.no,
      texts: JSON.stringify(wording.texts),
      sha256: Buffer.from(hashOfWording(wording.criteriaVersion, wording.texts), 'hex'),
      actor_kind: wording.publisher.kind,
      actor_id,
      actor_name,
      published_at: wording.publishedAt,
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
    sent_at: sentAt,
  };
  await db
    .insertInto('wording_draft')
    .values({ account_id: accountId, criteria_version: criteriaVersion, ...values })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'criteria_version']).doUpdateSet(values),
    )
    .execute();
}

export async function findWordingDraft(
  db: Db | Trx,
  accountId: string,
  criteriaVersion: string,
): Promise<WordingDraft | undefined> {
  const row = await db
    .selectFrom('wording_draft')
    .select(['texts', 'sha256', 'sent_at as sentAt'])
    .where('account_id', '=', accountId)
    .where('criteria_version', '=', criteriaVersion)
    .executeTakeFirst();
  return row && { ...row, texts: textsOf(row.texts), sha256: row.sha256.toString('hex') };
}

export async function dropWordingDraft(
  trx: Trx,
  accountId: string,
  criteriaVersion: string,
): Promise<void> {
  await trx
    .deleteFrom('wording_draft')
    .where('account_id', '=', accountId)
    .where('criteria_version', '=', criteriaVersion)
    .execute();
}

/** Written here from texts only. */
function textsOf(texts: unknown): readonly WordingText[] {
  return texts as readonly WordingText[];
}
