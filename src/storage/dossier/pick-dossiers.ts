import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { Slice } from '../slice.ts';
import type { Tables } from '../tables.ts';
import { unitsIn } from '../units/is-within.ts';
import type { Counted } from './count-dossiers.ts';

/** A part of a list that an index of `dossier_state` holds in its order. */
export interface Part {
  readonly where: RawBuilder<unknown>;
  readonly order: RawBuilder<unknown>;
}

/** A part for each of the states; the states of a list are a handful. */
export function partOfEach(states: readonly string[], part: Part): readonly Part[] {
  return states.map((state) => ({
    where: sql`dossier_state.state = ${state} and ${part.where}`,
    order: part.order,
  }));
}

/**
 * The rows of `dossier_state` on a page of a list: of each part no more are read than the page could
 * hold, unit by unit, and those are put in order. Write `order` with columns of `dossier_state`.
 */
export function pickByUnit(
  { reach, ties }: Counted,
  parts: readonly Part[],
  order: RawBuilder<unknown>,
  { offset, limit }: Slice,
): RawBuilder<Selectable<Tables['dossierState']>> {
  const ofPlace = parts.map(
    ({ where, order: own }) => sql`(
      select dossier_state.* from dossier_state
      where dossier_state.unit_id = place.unit_id and ${where}
        and dossier_state.dossier_id <> all(${[...ties]}::uuid[])
      order by ${own} limit ${offset + limit})`,
  );
  return sql`(
    select dossier_state.* from (select distinct unit_id from (${unitsIn(reach)}) as reached) as place
      cross join lateral (${sql.join(ofPlace, sql` union all `)}) as dossier_state
    order by ${order} offset ${offset} limit ${limit})`;
}
