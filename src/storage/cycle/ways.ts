import { sql, type RawBuilder } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { LANE_OF_DOSSIER, LANE_OF_IDEA, type Lane } from '#domain/cycle/lane.ts';
import { unitsArray } from '../units/is-within.ts';

/** Which products on their way: within a reach, in the cycle of a year, without those that the reader stands aside from. */
export interface WaysAsked {
  readonly reach: Pick<Reach, 'withinUnits' | 'day'>;
  /** A commune within it; null for all. */
  readonly unit: string | null;
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly ties: ReadonlySet<string>;
}

/**
 * Products on their way, one row each: ideas with the dossier that they became, and dossiers that came without one. In a
 * year stands what had begun by its end and had not ended before it. `lane` is `laneOf` of the domain, from its tables.
 */
export function ways({ reach, unit, from, until, ties }: WaysAsked): RawBuilder<unknown> {
  const units =
    unit === null
      ? unitsArray(reach)
      : sql`array(select unnest(${unitsArray(reach)}) intersect
          select unnest(${unitsArray({ withinUnits: new Set([unit]), day: reach.day })}))`;
  return sql`
    with here as materialized (select ${units} as units), way as (
      select idea.id, true as is_idea, idea.unit_id, slip.product,
        coalesce(state.producer_id, idea.producer_id) as producer_id,
        state.state as idea, state.dossier_id, dossier.state as dossier,
        state.since as idea_since, state.sent_on as began, state.ended_on as idea_ended,
        state.visited_on, state.carrying_on, idea.year
      from idea
      join idea_state as state on state.idea_id = idea.id
      join idea_slip as slip on slip.idea_id = idea.id and slip.version = state.slip_version
      left join dossier_state as dossier on dossier.dossier_id = state.dossier_id
      where idea.unit_id = any((select units from here)::text[])
      union all
      select dossier.dossier_id, false, dossier.unit_id, assessed.product_name, of_it.producer_id,
        null, dossier.dossier_id, dossier.state, null, null, null, null, null, null
      from dossier_state as dossier
      join dossier as of_it on of_it.id = dossier.dossier_id
      join assessed on assessed.dossier_id = dossier.dossier_id
      where dossier.unit_id = any((select units from here)::text[])
        and (dossier.state = any(${OPEN}) or (dossier.state = 'recognized' and dossier.changed_on >= ${from}))
        and not exists (select from idea_state where idea_state.dossier_id = dossier.dossier_id)
    ), dated as (
      select way.*, handed.on_day as handed_in, star.decided_on as starred, star.lost,
        ${laneExpression()} as lane
      from way
      left join lateral (
        select (submitted_at at time zone 'Asia/Ho_Chi_Minh')::date as on_day
        from dossier_version where dossier_version.dossier_id = way.dossier_id and no = 1
      ) as handed on true
      left join lateral (
        select certificate.decided_on,
          state.revoked_on <= ${reach.day} or state.annulled_on <= ${reach.day} as lost
        from certificate left join certificate_state as state on state.certificate_id = certificate.id
        where certificate.dossier_id = way.dossier_id order by edition desc limit 1
      ) as star on true
      where way.dossier_id is null or way.dossier_id <> all(${[...ties]}::uuid[])
    )
    select id, is_idea, unit_id, product, producer_id, idea, dossier_id, dossier, lane, visited_on,
      carrying_on, year, coalesce(began, handed_in) as began,
      case lane when 5 then handed_in when 6 then starred else idea_since end as since
    from dated
    where coalesce(began, handed_in) <= ${until}
      and (case when lane = 6 then starred >= ${from} when lane is null then idea_ended >= ${from} else true end)`;
}

/** States in which a dossier that came without an idea stands on the board before its star. */
const OPEN = Object.entries(LANE_OF_DOSSIER).flatMap(([state, lane]) =>
  lane === 5 ? [state] : [],
);

function laneExpression(): RawBuilder<Lane | null> {
  return sql<Lane | null>`case
    when way.idea is not null and (way.idea <> 'handedOver' or way.dossier is null) then ${lanes('idea', LANE_OF_IDEA)}
    when way.dossier = 'recognized' and star.lost then null
    when way.idea is not null then coalesce(${lanes('dossier', LANE_OF_DOSSIER)}, ${sql.lit(LANE_OF_IDEA.handedOver)})
    else ${lanes('dossier', LANE_OF_DOSSIER)} end`;
}

function lanes(column: 'idea' | 'dossier', table: Readonly<Record<string, Lane | null>>) {
  const lines = Object.entries(table).map(
    ([state, lane]) =>
      sql`when ${sql.lit(state)} then ${lane === null ? sql`null` : sql.lit(lane)}`,
  );
  return sql`case way.${sql.ref(column)} ${sql.join(lines, sql` `)} end`;
}
