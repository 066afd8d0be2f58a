import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Lane } from '#domain/cycle/lane.ts';
import type { IdeaState } from '#domain/cycle/states.ts';
import type { DossierState } from '#domain/dossier/transitions.ts';
import type { Db } from '../database.ts';
import type { Slice } from '../slice.ts';
import { ways, type WaysAsked } from './ways.ts';

/** A product where it stands on its way. */
export interface Way {
  readonly id: string;
  readonly isIdea: boolean;
  readonly unitId: string;
  readonly product: string;
  readonly producer: string | null;
  readonly idea: IdeaState | null;
  readonly dossierId: string | null;
  readonly dossier: DossierState | null;
  readonly lane: Lane;
  readonly since: PlainDate;
  readonly visitedOn: PlainDate | null;
}

const COLUMNS = sql`way.id, is_idea, way.unit_id, product, producer.legal_name as producer, idea, dossier_id,
  dossier, lane, since, visited_on`;

/** The `most` that stand longest in each step. */
export async function firstInLanes(
  db: Db,
  asked: WaysAsked,
  most: number,
): Promise<readonly Way[]> {
  const { rows } = await sql<Way>`
    select ${COLUMNS} from (
      select *, row_number() over (partition by lane order by since, id) as place
      from (${ways(asked)}) as each where lane is not null
    ) as way left join producer on producer.id = way.producer_id
    where place <= ${most} order by lane, place`.execute(db);
  return rows;
}

/** Those of one step, the ones that stand longest first. */
export async function listLane(
  db: Db,
  { lane, offset, limit, ...asked }: WaysAsked & Slice & { readonly lane: Lane },
): Promise<readonly Way[]> {
  const { rows } = await sql<Way>`
    select ${COLUMNS} from (${ways(asked)}) as way left join producer on producer.id = way.producer_id
    where lane = ${lane} order by since, way.id offset ${offset} limit ${limit}`.execute(db);
  return rows;
}

/** How many stand in each step, and what became of the ideas that came in the year. */
export interface BoardCounts {
  readonly lanes: Readonly<Record<Lane, number>>;
  readonly ideas: {
    readonly all: number;
    readonly accepted: number;
    readonly planned: number;
    readonly carrying: number;
    readonly handedIn: number;
    readonly starred: number;
    readonly ended: number;
  };
}

export async function countBoard(db: Db, asked: WaysAsked, year: number): Promise<BoardCounts> {
  const { rows } = await sql<Record<string, number>>`
    with way as materialized (${ways(asked)})
    select
      count(*) filter (where lane = 2)::int as lane_two, count(*) filter (where lane = 3)::int as lane_three,
      count(*) filter (where lane = 4)::int as lane_four, count(*) filter (where lane = 5)::int as lane_five,
      count(*) filter (where lane = 6)::int as lane_six,
      count(*) filter (where of_year)::int as all,
      count(*) filter (where of_year and state.accepted_on is not null)::int as accepted,
      count(*) filter (where of_year and state.plan_version > 0)::int as planned,
      count(*) filter (where of_year and state.carrying_on is not null)::int as carrying,
      count(*) filter (where of_year and lane >= 5)::int as handed_in,
      count(*) filter (where of_year and lane = 6)::int as starred,
      count(*) filter (where of_year and lane is null)::int as ended
    from (select *, year = ${year} as of_year from way) as way
    left join idea_state as state on way.is_idea and state.idea_id = way.id`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('a count has one row');
  const figure = (name: string) => row[name] ?? 0;
  return {
    lanes: {
      ...{ 2: figure('laneTwo'), 3: figure('laneThree'), 4: figure('laneFour') },
      ...{ 5: figure('laneFive'), 6: figure('laneSix') },
    },
    ideas: {
      ...{ all: figure('all'), accepted: figure('accepted'), planned: figure('planned') },
      ...{ carrying: figure('carrying'), handedIn: figure('handedIn') },
      ...{ starred: figure('starred'), ended: figure('ended') },
    },
  };
}

/** Fewer that have gone through a step say nothing of what is usual. */
const ENOUGH = 5;

/** How many days each step took, the middle one of those that went through it since a day; null of too few. */
export async function usualDays(
  db: Db,
  since: PlainDate,
): Promise<Readonly<Record<2 | 3 | 4 | 5, number | null>>> {
  const { rows } = await sql<{ lane: 2 | 3 | 4 | 5; days: number }>`
    select lane, percentile_disc(0.5) within group (order by days)::int as days from (
      select 2 as lane, accepted_on - sent_on as days from idea_state where accepted_on >= ${since}
      union all
      select 3, carrying_on - accepted_on from idea_state where carrying_on >= ${since}
      union all
      select 4, handed_on - carrying_on from idea_state where handed_on >= ${since}
      union all
      select 5, certificate.decided_on - (version.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date
      from certificate join dossier_version as version on version.dossier_id = certificate.dossier_id and no = 1
      where certificate.decided_on >= ${since}
    ) as step where days >= 0 group by lane having count(*) >= ${ENOUGH}`.execute(db);
  const of = (lane: number) => rows.find((row) => row.lane === lane)?.days ?? null;
  return { 2: of(2), 3: of(3), 4: of(4), 5: of(5) };
}
