import { sql } from 'kysely';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { ROW_LEFT, type Answer, type Given } from '#domain/imports/answers.ts';
import { PROBLEMS, type ProblemCode } from '#domain/imports/problem.ts';
import type { ListedRow } from '#domain/imports/read-list.ts';
import { canonicalJson } from '../acts/canonical-json.ts';
import type { Db, Trx } from '../database.ts';
import type { Slice } from '../slice.ts';

const AT_ONCE = 500;

/** The rows of a list as they were read now; what was answered before is answered anew. */
export async function replaceRows(
  trx: Trx,
  importId: string,
  rows: readonly ListedRow[],
): Promise<void> {
  await trx.deleteFrom('importRow').where('importId', '=', importId).execute();
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    await trx
      .insertInto('importRow')
      .values(
        some.map((row) => ({
          importId,
          answers: '{}',
          given: '{}',
          leftOut: false,
          ...rowOf(row),
        })),
      )
      .execute();
  }
}

function rowOf({ row, state, values, details, problems, place }: ListedRow) {
  const asked = problems.filter(({ code }) => PROBLEMS[code] !== 'note').map(({ code }) => code);
  return {
    row,
    state,
    product: values.product,
    producer: values.producer,
    star: values.star,
    year: values.decisionDate === null ? null : yearOf(values.decisionDate),
    content: canonicalJson({ values, details, problems, place }),
    waiting: [...new Set(asked)],
  };
}

/** How the rows stand. */
export async function countRows(db: Db | Trx, importId: string) {
  const counts = await db
    .selectFrom('importRow')
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      sql<number>`count(*) filter (where left_out)`.as('left'),
      sql<number>`count(*) filter (where not left_out and waiting = '{}')`.as('ready'),
      sql<number>`count(*) filter (where not left_out and waiting <> '{}' and state = 'proposed')`.as(
        'proposed',
      ),
      sql<number>`count(*) filter (where not left_out and waiting <> '{}' and state = 'questioned')`.as(
        'questioned',
      ),
    ])
    .where('importId', '=', importId)
    .executeTakeFirstOrThrow();
  const { all, left, ready, proposed, questioned } = counts;
  return {
    all: Number(all),
    left: Number(left),
    ready: Number(ready),
    proposed: Number(proposed),
    questioned: Number(questioned),
  };
}

/** How many rows that are not left out have each star, by the year of their decision. */
export async function countStars(db: Db | Trx, importId: string) {
  const rows = await db
    .selectFrom('importRow')
    .select((eb) => ['star', 'year', eb.fn.countAll<number>().as('rows')])
    .where('importId', '=', importId)
    .where('leftOut', '=', false)
    .groupBy(['star', 'year'])
    .orderBy('year')
    .orderBy('star', 'desc')
    .execute();
  return rows.map(({ star, year, rows: count }) => ({ star, year, rows: Number(count) }));
}

/** One thing that many rows ask alike: the same code, the same print, the same offer. */
export interface Pattern {
  readonly code: ProblemCode;
  readonly found: string;
  readonly proposed: string | null;
  readonly agrees: readonly string[];
  readonly differs: readonly string[];
  readonly rows: readonly number[];
  readonly waiting: number;
  readonly answer: Answer | null;
}

/** What the rows ask, alike things together: what most rows wait for first. */
export async function listPatterns(db: Db | Trx, importId: string): Promise<readonly Pattern[]> {
  const asked = Object.entries(PROBLEMS)
    .filter(([, weight]) => weight !== 'note')
    .map(([code]) => code);
  const { rows } = await sql<Pattern>`
    select p ->> 'code' as code, p ->> 'found' as found, p ->> 'proposed' as proposed,
           coalesce(p -> 'agrees', '[]') as agrees, coalesce(p -> 'differs', '[]') as differs,
           array_agg(r.row order by r.row) as rows,
           (count(*) filter (where not r.left_out and p ->> 'code' = any(r.waiting)))::integer as waiting,
           min(r.answers ->> (p ->> 'code')) as answer
      from import_row r cross join lateral jsonb_array_elements(r.content -> 'problems') p
     where r.import_id = ${importId} and p ->> 'code' = any(${asked})
     group by 1, 2, 3, 4, 5
     order by (count(*) filter (where not r.left_out and p ->> 'code' = any(r.waiting)) = 0), 1, count(*) desc, 2
     limit 400`.execute(db);
  return rows;
}

/** Which rows an answer is for: all that ask this, or those of them with the same print. */
export interface Asking {
  readonly code: ProblemCode;
  readonly found: string | null;
}

/** Writes the answer at every row that asks this; gives how many. */
export async function answerRows(
  trx: Trx,
  importId: string,
  { code, found }: Asking,
  answer: Answer,
): Promise<number> {
  const asks = canonicalJson([found === null ? { code } : { code, found }]);
  const { numAffectedRows } = await sql`
    update import_row r
       set answers = r.answers || jsonb_build_object(${code}::text, ${answer}::text),
           waiting = array_remove(r.waiting, ${code}::text),
           left_out = exists (
             select from jsonb_each_text(r.answers || jsonb_build_object(${code}::text, ${answer}::text)) a
              where a.value = 'leave')
     where r.import_id = ${importId} and r.content -> 'problems' @> ${asks}::jsonb`.execute(trx);
  return Number(numAffectedRows ?? 0);
}

/** Leaves one row out that may ask nothing, or takes it in again; false when there is no such row. */
export async function leaveRow(
  trx: Trx,
  importId: string,
  row: number,
  leave: boolean,
): Promise<boolean> {
  const answers = leave
    ? sql`r.answers || jsonb_build_object(${ROW_LEFT}::text, 'leave')`
    : sql`r.answers - ${ROW_LEFT}::text`;
  const { numAffectedRows } = await sql`
    update import_row r set answers = ${answers},
      left_out = exists (select from jsonb_each_text(${answers}) a where a.value = 'leave')
    where r.import_id = ${importId} and r.row = ${row}`.execute(trx);
  return Number(numAffectedRows ?? 0) > 0;
}

/** The rows that ask this, or ask it of the same print. */
export async function listAsking(
  db: Db | Trx,
  importId: string,
  { code, found }: Asking,
): Promise<readonly number[]> {
  const asks = canonicalJson([found === null ? { code } : { code, found }]);
  const { rows } = await sql<{ row: number }>`
    select row from import_row r
     where r.import_id = ${importId} and r.content -> 'problems' @> ${asks}::jsonb
     order by row`.execute(db);
  return rows.map(({ row }) => row);
}

/** Writes what a person knows of these rows, and ends what it answers; gives how many. */
export async function giveToRows(
  trx: Trx,
  importId: string,
  rows: readonly number[],
  given: Given,
  answered: readonly ProblemCode[],
): Promise<number> {
  const { numAffectedRows } = await sql`
    update import_row r
       set given = r.given || ${canonicalJson(given)}::jsonb,
           star = coalesce(${given.star ?? null}::integer, r.star),
           year = coalesce(${given.decisionDate === undefined ? null : yearOf(given.decisionDate)}::integer, r.year),
           producer = coalesce(${given.producer ?? null}::text, r.producer),
           waiting = array(select code from unnest(r.waiting) code where code <> all(${answered}::text[]))
     where r.import_id = ${importId} and r.row = any(${rows}::integer[])`.execute(trx);
  return Number(numAffectedRows ?? 0);
}

export const ROW_STATES = ['ready', 'proposed', 'questioned', 'left'] as const;
export type ShownState = (typeof ROW_STATES)[number];

/** Rows of one state in the order of the sheet. */
export async function listRowsOf(
  db: Db | Trx,
  importId: string,
  state: ShownState | null,
  { limit, offset }: Slice,
) {
  const rows = await db
    .selectFrom('importRow')
    .select([
      'row',
      'state',
      'product',
      'producer',
      'star',
      'year',
      'content',
      'given',
      'waiting',
      'leftOut',
    ])
    .where('importId', '=', importId)
    .$if(state === 'left', (query) => query.where('leftOut', '=', true))
    .$if(state === 'ready', (query) =>
      query.where('leftOut', '=', false).where(sql<boolean>`waiting = '{}'`),
    )
    .$if(state === 'proposed' || state === 'questioned', (query) =>
      query
        .where('leftOut', '=', false)
        .where(sql<boolean>`waiting <> '{}'`)
        .where('state', '=', state === 'proposed' ? 'proposed' : 'questioned'),
    )
    .orderBy('row')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(({ content, given, ...row }) => ({
    ...row,
    given: given as Readonly<Record<string, unknown>>,
    ...(content as unknown as Pick<ListedRow, 'values' | 'problems'>),
  }));
}
