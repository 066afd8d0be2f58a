import { isPerson } from '#domain/access/actor-identity.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { blocks } from '#domain/imports/list-problems.ts';
import { IMPORT } from '#domain/imports/import-acts.ts';
import { ok, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { readEntered } from '#storage/imports/entered.ts';
import { countRows } from '#storage/imports/rows.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { findOwnList, type FoundList } from './find-own-list.ts';
import { enteredOf } from './lay-down.ts';
import { planList } from './plan-list.ts';
import { viewRun, type RunView } from './runs/view-run.ts';
import { listWithoutPaper, type WithoutPaper } from './without-paper.ts';

/** How many of a star a year adds. */
export interface StarsOfYear {
  readonly star: number | null;
  readonly year: number | null;
  readonly rows: number;
}

/** What entering a list would add, or did. */
export interface EnteringView {
  readonly sha256: string;
  readonly producers: number;
  readonly products: number;
  readonly certificates: number;
  /** Of a list of craft villages or points of sale. */
  readonly entries?: number;
  /** Producers and products that the register has already. */
  readonly knownProducers: number;
  readonly knownProducts: number;
  readonly knownStars: number;
  readonly knownEntries: number;
  readonly stars: readonly StarsOfYear[];
  readonly withoutPaper: readonly WithoutPaper[];
  /** New producers whose name the register has in another commune. */
  readonly namesakes: readonly {
    readonly row: number;
    readonly producer: string;
    readonly place: string;
  }[];
}

/** The last step of a list: how it stands, what it adds, and what whoever looks may do. */
export interface LastStep {
  readonly state: FoundList['state'];
  readonly seq: number;
  readonly reason: string;
  readonly entering: EnteringView | null;
  readonly entered: {
    readonly producers: number;
    readonly products: number;
    readonly certificates: number;
    readonly entries?: number;
  } | null;
  /** Long work on the list that goes on, or came to nothing since anything else was done. */
  readonly run: RunView | null;
  readonly may: {
    readonly work: boolean;
    readonly confirm: boolean;
    /** Whoever asked waits for another person. */
    readonly own: boolean;
  };
}

const MOST_NAMED = 20;

/**
 * How a list stands on its way into the register; `whole`: with what it adds, planned when it can be: every column
 * placed, no question open. Refuses NOT_FOUND and NOT_ALLOWED.
 */
export async function viewEntering(
  deps: Deps,
  actor: Actor,
  importId: string,
  whole: boolean,
): Promise<Result<LastStep>> {
  const list = await findOwnList(deps, deps.db, actor, importId);
  if (!list.ok) return list;
  const { state, seq, provinceId, problems } = list.value;
  const standing = await readStanding(deps.db, IMPORT, importId);
  const counts = await countRows(deps.db, importId);
  const waits = counts.proposed + counts.questioned > 0 || problems.some(blocks);
  const run = await viewRun(deps, actor, importId);
  const plans = whole && !run?.open && (state === 'laidDown' || (state === 'open' && !waits));
  const { askedBy, enteredAt, reason } = standing;
  const own = askedBy !== null && isPerson(askedBy, actor.accountId);
  return ok({
    state,
    seq,
    reason,
    entering: plans ? await enteringOf(deps, list.value) : null,
    run,
    entered: enteredAt === null ? null : await countEntered(deps, importId, enteredAt),
    may: {
      work: allow(deps, actor, 'earlier.enter', { unitId: provinceId }).ok,
      confirm: !own && allow(deps, actor, 'earlier.confirm', { unitId: provinceId }).ok,
      own,
    },
  });
}

async function countEntered({ db }: Deps, importId: string, enteredAt: number) {
  const { producers, products, certificates, entries } = await readEntered(db, importId, enteredAt);
  return {
    producers: producers.length,
    products: products.length,
    certificates: certificates.length,
    entries: entries.length,
  };
}

async function enteringOf(deps: Deps, list: FoundList): Promise<EnteringView> {
  const planned = await planList(deps, deps.db, list);
  const { plan } = planned;
  const known = (some: readonly { readonly id: string | null }[]) =>
    some.filter(({ id }) => id !== null).length;
  const years = Map.groupBy(plan.stars, ({ star, decidedOn }) => `${yearOf(decidedOn)} ${star}`);
  return {
    ...enteredOf(planned),
    knownProducers: known(plan.producers),
    knownProducts: known(plan.products),
    knownStars: plan.knownStars,
    knownEntries: known(planned.entries?.entries ?? []),
    stars: [...years.values()]
      .flatMap(([one, ...more]) =>
        one ? [{ star: one.star, year: yearOf(one.decidedOn), rows: more.length + 1 }] : [],
      )
      .toSorted((a, b) => a.year - b.year || b.star - a.star),
    withoutPaper: await listWithoutPaper(deps.db, list.id),
    namesakes: plan.namesakes.slice(0, MOST_NAMED).map(({ row, producer, unitId }) => ({
      row,
      producer,
      place: deps.units.fullAddress(unitId, deps.clock.today()),
    })),
  };
}
