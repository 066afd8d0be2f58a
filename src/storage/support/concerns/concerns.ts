import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type {
  ConcernKind,
  ConcernStanding,
  ConcernState,
  ConcernTopic,
  NotedBy,
} from '#domain/support/concerns/concern.ts';
import { fold } from '#domain/text/fold.ts';
import type { Db, Trx } from '../../database.ts';
import { isId } from '../../ids.ts';
import type { Slice } from '../../slice.ts';
import { isWithin } from '../../units/is-within.ts';

export interface ConcernRow {
  readonly id: string;
  readonly unitId: string;
  readonly producerId: string | null;
  readonly kind: ConcernKind;
  readonly topic: ConcernTopic;
  readonly said: string;
  readonly notedOn: PlainDate;
  readonly notedBy: NotedBy;
  readonly state: Exclude<ConcernState, 'none'>;
  readonly handedNumber: string | null;
  readonly handedDay: PlainDate | null;
}

const COLUMNS = [
  'id',
  'unitId',
  'producerId',
  'kind',
  'topic',
  'said',
  'notedOn',
  'notedBy',
  'state',
  'handedNumber',
  'handedDay',
] as const;

export async function findConcern(db: Db | Trx, id: string): Promise<ConcernRow | undefined> {
  if (!isId(id)) return undefined;
  const row = await db
    .selectFrom('concern')
    .select(COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst();
  // A topic is written by `insertConcern` alone.
  return row && { ...row, topic: row.topic as ConcernTopic };
}

/** The same for nobody else to act on until the transaction ends. */
export async function lockConcern(trx: Trx, id: string): Promise<ConcernRow | undefined> {
  if (!isId(id)) return undefined;
  await trx.selectFrom('concern').select('id').where('id', '=', id).forUpdate().execute();
  return findConcern(trx, id);
}

export async function insertConcern(
  trx: Trx,
  row: Omit<ConcernRow, 'state' | 'handedNumber' | 'handedDay'> & { readonly isDemo: boolean },
): Promise<void> {
  await trx
    .insertInto('concern')
    .values({
      ...row,
      ...{ folded: fold(row.said), state: 'open', handedNumber: null, handedDay: null },
    })
    .execute();
}

/** What lists read of the acts on it. */
export async function projectConcern(
  trx: Trx,
  id: string,
  { state, handed }: ConcernStanding,
): Promise<void> {
  if (state === 'none') throw new Error('a concern without acts has no projection');
  const row = { state, handedNumber: handed?.number ?? null, handedDay: handed?.day ?? null };
  await trx.updateTable('concern').set(row).where('id', '=', id).execute();
}

export interface ConcernAnswer {
  readonly no: number;
  readonly said: string;
  readonly answeredOn: PlainDate;
}

/** What was answered, in its order. */
export function listAnswers(db: Db | Trx, concernId: string): Promise<readonly ConcernAnswer[]> {
  return db
    .selectFrom('concernAnswer')
    .select(['no', 'said', 'answeredOn'])
    .where('concernId', '=', concernId)
    .orderBy('no')
    .execute();
}

export async function insertAnswer(
  trx: Trx,
  row: ConcernAnswer & { readonly concernId: string; readonly actId: string },
): Promise<void> {
  await trx.insertInto('concernAnswer').values(row).execute();
}

/** A concern as a list shows it, with the last answer. */
export interface ListedConcern extends ConcernRow {
  readonly producerName: string | null;
  readonly answer: string | null;
  readonly answeredOn: PlainDate | null;
}

export interface ConcernsAsked {
  /** First and last day on which it was noted. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** None: all that were not taken back. */
  readonly state: ConcernRow['state'] | null;
  readonly kind: ConcernKind | null;
  readonly topic: ConcernTopic | null;
  readonly units: Pick<Reach, 'withinUnits' | 'day'> | null;
  /** Folded. */
  readonly words: readonly string[];
}

/** A page of the list, the newest first, and how many there are in all; a producer's reach is its own. */
export async function listConcerns(
  db: Db,
  reach: Reach,
  { from, to, state, kind, topic, units, words }: ConcernsAsked,
  { offset, limit }: Slice,
): Promise<{ readonly rows: readonly ListedConcern[]; readonly total: number }> {
  const like = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  const own = sql`concern.producer_id = any(${[...reach.producerIds]}::uuid[])`;
  const { rows } = await sql<{ rows: ListedConcern[]; total: number }>`
    with found as materialized (
      select * from concern
      where (${isWithin('concern.unitId', reach)} or ${own})
        and noted_on between ${from} and ${to}
        and case when ${state}::text is null then state <> 'withdrawn' else state = ${state} end
        and (${kind}::text is null or kind = ${kind}) and (${topic}::text is null or topic = ${topic})
        and ${units ? isWithin('concern.unitId', units) : sql`true`}
        and folded like all (${like}::text[])),
    page as (select * from found order by noted_on desc, id offset ${offset} limit ${limit})
    select (select count(*) from found)::int as total, coalesce((select jsonb_agg(jsonb_build_object(
      'id', page.id, 'unitId', page.unit_id, 'producerId', page.producer_id, 'kind', page.kind, 'topic', page.topic,
      'said', page.said, 'notedOn', page.noted_on, 'notedBy', page.noted_by, 'state', page.state,
      'handedNumber', page.handed_number, 'handedDay', page.handed_day, 'producerName', producer.legal_name,
      'answer', answer.said, 'answeredOn', answer.answered_on) order by page.noted_on desc, page.id)
      from page left join producer on producer.id = page.producer_id
        left join lateral (select said, answered_on from concern_answer where concern_id = page.id
          order by no desc limit 1) as answer on true), '[]') as rows`.execute(db);
  const [found] = rows;
  if (!found) throw new Error('a question without an answer');
  return found;
}
