import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { SENT_STATES, type SentState } from '#domain/cycle/states.ts';
import { sql } from 'kysely';
import type { Db } from '../database.ts';
import type { Slice } from '../slice.ts';
import { isWithin } from '../units/is-within.ts';

/** One line of the list of ideas; nobody's name. */
export interface ListedIdea {
  readonly id: string;
  readonly unitId: string;
  readonly year: number;
  readonly product: string;
  readonly annexI: string | null;
  readonly state: SentState;
  readonly sentOn: PlainDate;
  readonly since: PlainDate;
}

export interface IdeaFilter {
  readonly state: SentState | null;
  readonly year: number | null;
  /** Folded; empty for all. */
  readonly words: string;
}

/** Ideas within the reach, the ones that stand longest first, ended ones last; with counts by state. */
export async function listIdeas(
  db: Db,
  reach: Reach,
  { state, year, words, offset, limit }: IdeaFilter & Slice,
) {
  let within = db
    .selectFrom('idea')
    .innerJoin('ideaState', 'ideaState.ideaId', 'idea.id')
    .innerJoin('ideaSlip', (join) =>
      join
        .onRef('ideaSlip.ideaId', '=', 'ideaState.ideaId')
        .onRef('ideaSlip.version', '=', 'ideaState.slipVersion'),
    )
    .where((eb) =>
      eb.or([
        isWithin('idea.unitId', reach),
        eb(
          sql`coalesce(idea_state.producer_id, idea.producer_id)`,
          '=',
          sql`any(${[...reach.producerIds]}::uuid[])`,
        ),
      ]),
    );
  if (year !== null) within = within.where('idea.year', '=', year);
  if (words !== '') within = within.where('ideaSlip.folded', 'like', `%${escaped(words)}%`);
  const counted = await within
    .select(({ fn }) => ['ideaState.state', fn.countAll<number>().as('count')])
    .groupBy('ideaState.state')
    .execute();
  const counts = Object.fromEntries(
    SENT_STATES.map((one) => [one, counted.find((row) => row.state === one)?.count ?? 0]),
  ) as Record<SentState, number>;
  const all = counted.reduce((sum, { count }) => sum + count, 0);
  const matching = state === null ? within : within.where('ideaState.state', '=', state);
  const rows: readonly ListedIdea[] = await matching
    .select([
      'idea.id',
      'idea.unitId',
      'idea.year',
      'ideaSlip.product',
      'ideaSlip.annexI',
      'ideaState.state',
      'ideaState.sentOn',
      'ideaState.since',
    ])
    .orderBy(sql`idea_state.state in ('refused', 'stopped')`)
    .orderBy('ideaState.since')
    .orderBy('idea.id')
    .offset(offset)
    .limit(limit)
    .execute();
  return { rows, counts, all, total: state === null ? all : counts[state] };
}

function escaped(words: string): string {
  return words.replace(/[\\%_]/g, '\\$&');
}
