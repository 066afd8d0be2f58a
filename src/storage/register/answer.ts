import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Db } from '../database.ts';
import type { Slice } from '../slice.ts';

/** A unit that a list is narrowed to, on the day on which it is looked at what lay in it. */
export interface UnitsOfQuestion {
  readonly withinUnits: ReadonlySet<string>;
  readonly day: PlainDate;
}

/** How many there are of a standing and a highest star, before these two are asked for. */
export interface Count<Standing> {
  readonly standing: Standing;
  readonly star: number | null;
  readonly count: number;
}

/** A page of a list, with the numbers above it. */
export interface Counted<Row, Standing> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly counts: readonly Count<Standing>[];
}

interface Asked extends Slice {
  /** All that lie within reach and the filters but two; with columns `standing` and `star`. */
  readonly found: RawBuilder<unknown>;
  /** Which of them: by standing and star. */
  readonly chosen: RawBuilder<unknown>;
  readonly columns: RawBuilder<unknown>;
  readonly order: RawBuilder<unknown>;
}

/** Page, total and counts in one statement: what was found is looked through once. */
export async function answerOf<Row, Standing>(
  db: Db,
  { found, chosen, columns, order, offset, limit }: Asked,
): Promise<Counted<Row, Standing>> {
  const { rows } = await sql<Counted<Row, Standing>>`
    with found as materialized (${found}),
      chosen as (select * from found where ${chosen}),
      page as (select * from chosen order by ${order} offset ${offset} limit ${limit})
    select
      coalesce((select jsonb_agg(to_jsonb(one)) from
        (select ${columns} from page order by ${order}) as one), '[]') as rows,
      (select count(*) from chosen) as total,
      coalesce((select jsonb_agg(to_jsonb(one)) from
        (select standing, star, count(*) as count from found group by standing, star) as one), '[]') as counts
  `.execute(db);
  const [answer] = rows;
  if (!answer) throw new Error('a question without an answer');
  return { ...answer, total: Number(answer.total) };
}
