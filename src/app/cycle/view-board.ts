import type { Actor } from '#domain/access/authorize.ts';
import { addDays, daysBetween } from '#domain/calendar/day-arithmetic.ts';
import { plainDate, yearOf } from '#domain/calendar/plain-date.ts';
import { nextActor, paceOf, type Lane, type NextActor, type Pace } from '#domain/cycle/lane.ts';
import {
  countBoard,
  firstInLanes,
  listLane,
  usualDays,
  type BoardCounts,
  type Way,
} from '#storage/cycle/board.ts';
import type { WaysAsked } from '#storage/cycle/ways.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { tiesOf } from '../dossier/council-sight.ts';
import { listRegisterCommunes } from '../parties/list-register-communes.ts';
import { pagesOf, sliceOf } from '../paging.ts';

/** A product on the board: how long it stands, beside what is usual, and who must act. */
export interface OnBoard extends Way {
  readonly where: string;
  readonly days: number;
  readonly pace: Pace;
  readonly next: NextActor;
}

export interface Board {
  readonly counts: BoardCounts;
  readonly usual: Readonly<Record<Lane, number | null>>;
  readonly first: readonly OnBoard[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

/** Which board: of the cycle of a year, of one commune or of all within reach. */
export interface BoardAsked {
  readonly year: number;
  readonly unit: string | null;
}

const FIRST = 3;
const PER_PAGE = 25;

/** Every product on its way from idea to star, the ones that stand longest in each step, with counts. */
export async function viewBoard(deps: Deps, actor: Actor, asked: BoardAsked): Promise<Board> {
  const ways = await askedFor(deps, actor, asked);
  const usual = await usualSoFar(deps);
  const first = await firstInLanes(deps.db, ways, FIRST);
  return {
    counts: await countBoard(deps.db, ways, asked.year),
    usual,
    first: first.map((way) => placed(deps, way, usual)),
    units: boardUnits(deps, actor),
  };
}

/** One step of the board as a list; as long as the board says. */
export async function listBoardLane(
  deps: Deps,
  actor: Actor,
  { lane, page, ...asked }: BoardAsked & { readonly lane: Lane; readonly page: number },
) {
  const ways = await askedFor(deps, actor, asked);
  const { lanes } = await countBoard(deps.db, ways, asked.year);
  const usual = await usualSoFar(deps);
  const rows = await listLane(deps.db, { ...ways, ...sliceOf(page, PER_PAGE), lane });
  return {
    rows: rows.map((way) => placed(deps, way, usual)),
    ...{ total: lanes[lane], pages: pagesOf(lanes[lane], PER_PAGE), usual: usual[lane] },
    units: boardUnits(deps, actor),
  };
}

async function askedFor(deps: Deps, actor: Actor, { year, unit }: BoardAsked): Promise<WaysAsked> {
  return {
    reach: reachFor(deps, actor, 'cycle.view'),
    unit,
    from: plainDate(year, 1, 1),
    until: plainDate(year, 12, 31),
    ties: await tiesOf(deps.db, actor),
  };
}

/** Of two years: what was usual before no longer is. */
async function usualSoFar(deps: Deps): Promise<Board['usual']> {
  const found = await usualDays(deps.db, addDays(deps.clock.today(), -730));
  return { ...found, 6: null };
}

function placed(deps: Deps, way: Way, usual: Board['usual']): OnBoard {
  const today = deps.clock.today();
  const days = daysBetween(way.since, today);
  return {
    ...way,
    ...{ days, pace: paceOf(days, usual[way.lane]), next: nextActor(way) },
    where:
      deps.units.unitById(way.unitId, today)?.fullName ?? deps.units.fullAddress(way.unitId, today),
  };
}

function boardUnits(deps: Deps, actor: Actor) {
  return listRegisterCommunes(deps, actor, 'cycle.view').map(({ id, fullName: name }) => ({
    id,
    name,
  }));
}

/** Years that a board can be asked for: this one and those before it. */
export function boardYears(deps: Deps): readonly number[] {
  const thisYear = yearOf(deps.clock.today());
  return [0, 1, 2, 3, 4].map((back) => thisYear - back);
}
