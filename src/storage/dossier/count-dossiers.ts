import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { DossierState } from '#domain/dossier/transitions.ts';
import type { Db } from '../database.ts';
import { isWithin } from '../units/is-within.ts';

/** Whose dossiers are counted: those of the units within reach, without those that the reader is tied to. */
export interface Counted {
  readonly reach: Reach;
  readonly ties: ReadonlySet<string>;
}

/** How many dossiers that were sent are in each of the states. */
export async function countByState<State extends DossierState>(
  db: Db,
  { reach, ties }: Counted,
  states: readonly State[],
): Promise<Readonly<Record<State, number>>> {
  const { rows } = await sql<{ state: State; dossiers: number }>`
    select state, sum(dossiers) as dossiers from (
      select state, dossiers from dossier_count
      where sight = 'sent' and state = any(${states}::text[]) and ${isWithin('dossierCount.unitId', reach)}
      union all
      select state, -1 from dossier_state
      where dossier_id = any(${[...ties]}::uuid[]) and submitted_on is not null
        and state = any(${states}::text[]) and ${isWithin('dossierState.unitId', reach)}
    ) as counted group by state`.execute(db);
  const found = new Map(rows.map(({ state, dossiers }) => [state, dossiers]));
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(states.map((state) => [state, found.get(state) ?? 0])) as Record<
    State,
    number
  >;
}

/** How many of those that a commune has to do end their term before a day, and in the days until another. */
export async function countDue(
  db: Db,
  { reach, ties }: Counted,
  { before, until }: { readonly before: string; readonly until: string },
): Promise<{ readonly late: number; readonly closing: number }> {
  const { rows } = await sql<{ late: number; closing: number }>`
    select coalesce(sum(dossiers) filter (where due_on < ${before}), 0) as late,
      coalesce(sum(dossiers) filter (where due_on >= ${before}), 0) as closing
    from (
      select due_on, dossiers from dossier_due
      where due_on < ${until} and ${isWithin('dossierDue.unitId', reach)}
      union all
      select commune_due_on, -1 from dossier_state
      where dossier_id = any(${[...ties]}::uuid[]) and state in ('submitted', 'communeReview')
        and commune_due_on < ${until} and ${isWithin('dossierState.unitId', reach)}
    ) as counted`.execute(db);
  return rows[0] ?? { late: 0, closing: 0 };
}
