import { sql } from 'kysely';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { Leaves, NoticeFigures, NoticeKind, Topic } from '#domain/notices/kinds.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';
import type { Tables } from '../tables.ts';

/** What people are told. */
export interface NewNotice {
  readonly kind: NoticeKind;
  readonly subjectKind: Tables['notice']['subjectKind'];
  readonly subjectId: string;
  readonly figures: NoticeFigures;
  readonly at: Instant;
  readonly onDay: PlainDate;
  /** The act that told it, among those of the subject; null where the day did. */
  readonly actSeq: number | null;
  /** The day that told it, which makes it one of its kind; null where an act did. */
  readonly dueOn: PlainDate | null;
}

/** A notice that is one of several of a batch, told as one. */
export interface ToldNotice extends NewNotice {
  /** Null: it stands by itself. */
  readonly batchId: string | null;
}

/** A notice to one person. */
export interface NoticeRow extends NewNotice {
  readonly id: string;
  readonly accountId: string;
  readonly readAt: Instant | null;
  /** Of a batch: what else it is about, in the order in which it happened. */
  readonly others: readonly Pick<NewNotice, 'subjectId' | 'figures'>[];
}

/** What its people may have chosen on, and how it leaves for whoever chose nothing. */
export interface Leaving {
  readonly topic: Topic;
  readonly sensible: Leaves;
  /** False where nobody gets a letter. */
  readonly letters: boolean;
}

/**
 * Adds a notice for each of the people; it leaves as each chose, and for nobody without an address.
 * Who was told the same before is not told again; who was told of another product of the same batch
 * gets this one put to it. Gives the ids of those that leave at once. An id comes of what makes a notice
 * one of its kind, so that two registers with the same acts are the same.
 */
export async function addNotices(
  trx: Trx,
  accountIds: readonly string[],
  {
    kind,
    subjectKind,
    subjectId,
    figures,
    at,
    onDay,
    actSeq,
    dueOn,
    batchId,
    topic,
    sensible,
    letters,
  }: ToldNotice & Leaving,
): Promise<readonly string[]> {
  if (accountIds.length === 0) return [];
  const told = batchId === null ? [subjectKind, subjectId, actSeq, dueOn] : ['batch', batchId];
  const one = told.filter((part) => part !== null).join(' ');
  const { rows } = await sql<{ id: string; leaves: Leaves; added: boolean }>`
    insert into notice
      (id, account_id, kind, subject_kind, subject_id, figures, at, on_day, act_seq, due_on, leaves)
    select md5(concat_ws(' ', account.id, ${kind}::text, ${one}::text))::uuid,
           account.id, ${kind}, ${subjectKind}, ${subjectId}, ${JSON.stringify(figures)}::jsonb,
           ${at}, ${onDay}, ${actSeq}, ${dueOn},
           case when account.email is null or not ${letters}::boolean then 'never' else coalesce(choice.leaves, ${sensible}) end
      from account
      left join notice_choice as choice on choice.account_id = account.id and choice.topic = ${topic}
     where account.id = any(${accountIds}::uuid[])
     order by account.id
    on conflict ${batchId === null ? sql`do nothing` : putToBatch}
    returning id, leaves, xmax = 0 as added`.execute(trx);
  return rows.filter(({ leaves, added }) => added && leaves === 'atOnce').map(({ id }) => id);
}

/** The next product of a batch stands behind those that were told; nobody's letter leaves a second time. */
const putToBatch = sql`(id) do update
  set others = notice.others
        || jsonb_build_object('subjectId', excluded.subject_id, 'figures', excluded.figures)
  where notice.subject_id <> excluded.subject_id
    and not notice.others @> jsonb_build_array(jsonb_build_object('subjectId', excluded.subject_id))`;

/** Notices as they are read; which of them, the caller says. */
export const notices = (db: Db) =>
  db
    .selectFrom('notice')
    .select([
      'id',
      'accountId',
      'kind',
      'subjectKind',
      'subjectId',
      'figures',
      'at',
      'onDay',
      'actSeq',
      'dueOn',
      'readAt',
      'others',
    ])
    .$narrowType<{ kind: NoticeKind; figures: NoticeFigures; others: NoticeRow['others'] }>();

/** A person's notices, the newest first, from behind the notice `after` on. */
export function listNotices(
  db: Db,
  accountId: string,
  {
    unread,
    after,
    limit,
  }: { readonly unread: boolean; readonly after: string | null; readonly limit: number },
): Promise<readonly NoticeRow[]> {
  return notices(db)
    .where('accountId', '=', accountId)
    .$if(unread, (query) => query.where('readAt', 'is', null))
    .$if(after !== null && isId(after), (query) =>
      query.where(
        sql<boolean>`(at, id) < (select at, id from notice where id = ${after} and account_id = ${accountId})`,
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export async function findNotice(db: Db, id: string): Promise<NoticeRow | undefined> {
  return isId(id) ? notices(db).where('id', '=', id).executeTakeFirst() : undefined;
}

/** How many wait to be read; no more than `most` are counted. */
export async function countUnread(db: Db, accountId: string, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select from notice where account_id = ${accountId} and read_at is null limit ${most}
    ) as unread`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Marks one notice of the person, or all of them, as read. */
export async function markRead(
  db: Db,
  accountId: string,
  id: string | null,
  at: Instant,
): Promise<void> {
  await db
    .updateTable('notice')
    .set({ readAt: at })
    .where('accountId', '=', accountId)
    .where('readAt', 'is', null)
    .$if(id !== null, (query) => query.where('id', '=', id ?? ''))
    .execute();
}
