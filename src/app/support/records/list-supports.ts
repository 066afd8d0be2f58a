import { isAllowedSomewhere, isWithinReach, type Actor } from '#domain/access/authorize.ts';
import { plainDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import {
  SUPPORT_KINDS,
  SUPPORT_RULES,
  type Source,
  type SupportGroup,
  type SupportKind,
} from '#domain/support/records/kinds.ts';
import { fold } from '#domain/text/fold.ts';
import type { UnitId } from '#domain/units/unit.ts';
import { familyOf } from '#storage/parties/families.ts';
import { findProducer } from '#storage/parties/producers.ts';
import {
  countByKind,
  listSupports as list,
  sumSpent,
  type ListedSupport,
  type SupportOrder,
  type SupportsAsked,
} from '#storage/support/records/list-records.ts';
import { sumRewardsPaid, type RewardPaid } from '#storage/support/records/rewards-paid.ts';
import type { Slice } from '#storage/slice.ts';
import { allow, reachFor } from '../../allow.ts';
import type { Deps } from '../../deps.ts';
import { pagesOf, sliceOf } from '../../paging.ts';
import { unitsToLookIn } from '../../register/unit-asked.ts';

/** Nothing of the programme is older (Decision 490/QĐ-TTg is of 2018). */
export const FIRST_YEAR = 2018;
const PER_PAGE = 25;
const LINKS_SHOWN = 3;

export interface SupportQuestion {
  /** Null: all years. */
  readonly year: number | null;
  readonly by: 'begun' | 'spent';
  readonly group: SupportGroup | null;
  readonly kind: SupportKind | null;
  readonly source: Source | null;
  readonly unitId: UnitId | null;
  readonly producerId: string | null;
  readonly text: string;
  readonly order: SupportOrder;
}

export interface SupportsView {
  /** `opens`: the page of the producer is one that this reader may open. */
  readonly rows: readonly (Omit<ListedSupport, 'links'> & {
    readonly links: readonly (ListedSupport['links'][number] & { readonly opens: boolean })[];
  })[];
  readonly total: number;
  readonly spent: number;
  readonly pages: number;
}

/** A page of the book of support within reach. Refuses NOT_ALLOWED. */
export async function listSupports(
  deps: Deps,
  actor: Actor,
  question: SupportQuestion,
  page: number,
): Promise<Result<SupportsView>> {
  const found = await findSupports(deps, actor, question, sliceOf(page, PER_PAGE));
  return found.ok ? ok({ ...found.value, pages: pagesOf(found.value.total, PER_PAGE) }) : found;
}

/** A part of the book, for pages and files alike. Refuses NOT_ALLOWED. */
export async function findSupports(
  deps: Deps,
  actor: Actor,
  question: SupportQuestion,
  slice: Slice,
  links = LINKS_SHOWN,
): Promise<Result<Omit<SupportsView, 'pages'>>> {
  if (!isAllowedSomewhere(actor, 'support.view')) return refuse('NOT_ALLOWED');
  const reach = reachFor(deps, actor, 'support.view');
  const asked = await askedOf(deps, actor, question);
  const found = await list(deps.db, reach, asked, { ...slice, links, order: question.order });
  const opens = mayOpen(deps, actor);
  const rows = found.rows.map((row) => ({
    ...row,
    links: row.links.map((one) => ({ ...one, opens: opens(one.unitId) })),
  }));
  return ok({ ...found, rows });
}

/** Money of a year by kind and source, for how many producers, and how many records of each group began in it. */
export interface SupportSums {
  readonly sums: Awaited<ReturnType<typeof sumSpent>>['sums'];
  readonly producers: number;
  readonly groups: Readonly<Record<SupportGroup, number>>;
  /** Rewards by star that were paid in the year; none where a unit or producer narrows, or rewards are not this reader's. */
  readonly rewards: readonly RewardPaid[];
}

/** The year in numbers, narrowed by unit and producer as the list is. Refuses NOT_ALLOWED. */
export async function sumSupports(
  deps: Deps,
  actor: Actor,
  question: SupportQuestion,
): Promise<Result<SupportSums>> {
  if (!isAllowedSomewhere(actor, 'support.view')) return refuse('NOT_ALLOWED');
  const reach = reachFor(deps, actor, 'support.view');
  const { year, unitId, producerId } = question;
  const whole = { ...EVERYTHING, year, unitId, producerId };
  const asked = await askedOf(deps, actor, whole);
  const counts = await countByKind(deps.db, reach, asked);
  const groups = { support: 0, training: 0, trade: 0, information: 0 };
  for (const [kind, count] of counts) groups[SUPPORT_RULES[kind].group] += count;
  const isWhole = unitId === null && producerId === null;
  const rewards = isWhole
    ? await sumRewardsPaid(deps.db, reachFor(deps, actor, 'reward.view'), asked)
    : [];
  return ok({ ...(await sumSpent(deps.db, reach, asked)), groups, rewards });
}

const EVERYTHING = {
  by: 'begun',
  group: null,
  kind: null,
  source: null,
  text: '',
  order: 'day',
} as const;

async function askedOf(
  deps: Deps,
  actor: Actor,
  question: SupportQuestion,
): Promise<SupportsAsked> {
  const { year, by, group, kind, source, unitId, producerId, text } = question;
  const today = deps.clock.today();
  return {
    ...{ today, by, source, ...daysOf(year, today) },
    kinds: kindsOf(group, kind),
    units: unitId === null ? null : unitsToLookIn(deps, unitId, today),
    everyUnit: producerId !== null && (await isOwnProducer(deps, actor, producerId)),
    producerIds: producerId === null ? null : await familyOf(deps.db, [producerId], today),
    words: fold(text).split(' ').filter(Boolean),
  };
}

/** Whether a producer lies where this reader reads support. */
async function isOwnProducer(deps: Deps, actor: Actor, producerId: string): Promise<boolean> {
  const producer = await findProducer(deps.db, producerId);
  return (
    producer !== undefined && allow(deps, actor, 'support.view', { unitId: producer.unitId }).ok
  );
}

function kindsOf(group: SupportGroup | null, kind: SupportKind | null): readonly SupportKind[] {
  if (kind !== null) return [kind];
  return group === null ? [] : SUPPORT_KINDS.filter((one) => SUPPORT_RULES[one].group === group);
}

function daysOf(year: number | null, today: PlainDate): { from: PlainDate; to: PlainDate } {
  if (year === null) return { from: plainDate(FIRST_YEAR, 1, 1), to: today };
  return { from: plainDate(year, 1, 1), to: plainDate(year, 12, 31) };
}

/** Whether this reader may open the pages of a producer that lies there. */
export function mayOpen(deps: Deps, actor: Actor): (unitId: string) => boolean {
  const reach = reachFor(deps, actor, 'register.view');
  return (unitId) => isWithinReach(reach, { unitId }, deps.units);
}
