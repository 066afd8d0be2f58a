import { addDays } from '../calendar/day-arithmetic.ts';
import { plainDate, type PlainDate } from '../calendar/plain-date.ts';
import type { Dated } from './fact.ts';

/** Behind every day on which anything ends. */
const FOREVER = plainDate(9999, 12, 31);

/**
 * What is true on a day, a fact for each name; a name that is not there is not known. The one rule
 * between facts that say different things of a day: the one stated last is right, and says so for
 * its own days only.
 */
export function trueOn<Fact extends Dated>(
  facts: readonly Fact[],
  day: PlainDate,
): ReadonlyMap<string, Fact> {
  const truth = new Map<string, Fact>();
  for (const fact of facts) {
    if (!covers(fact, day)) continue;
    const other = truth.get(fact.name);
    if (!other || isStatedBehind(fact, other)) truth.set(fact.name, fact);
  }
  return truth;
}

/** What was known on a day (`known`) to be true on a day; that day itself is in. */
export function knownOn<Fact extends Dated>(
  facts: readonly Fact[],
  known: PlainDate,
  day: PlainDate,
): ReadonlyMap<string, Fact> {
  return trueOn(
    facts.filter((fact) => fact.knownOn <= known),
    day,
  );
}

/** What is true until further notice: the row of the register, whatever the clock says. */
export function untilFurtherNotice<Fact extends Dated>(
  facts: readonly Fact[],
): ReadonlyMap<string, Fact> {
  return trueOn(facts, FOREVER);
}

/** Days through which one fact was true, or nothing was known (`null`). */
export interface Stretch<Fact> {
  readonly from: PlainDate;
  /** Last day; `null`: until further notice. */
  readonly to: PlainDate | null;
  readonly fact: Fact | null;
}

/**
 * The history of one name, oldest first, without a hole between its first day and its last: what is
 * not known in between is a stretch of its own. Empty when nothing was ever said of it.
 */
export function historyOf<Fact extends Dated>(
  facts: readonly Fact[],
  name: string,
): readonly Stretch<Fact>[] {
  const own = facts.filter((fact) => fact.name === name);
  const stretches: Stretch<Fact>[] = [];
  for (const from of firstDays(own)) {
    const fact = trueOn(own, from).get(name) ?? null;
    const last = stretches.at(-1);
    if (last?.fact === fact) continue;
    if (last) stretches.splice(-1, 1, { ...last, to: addDays(from, -1) });
    stretches.push({ from, to: null, fact });
  }
  const end = stretches.at(-1);
  return end?.fact === null ? stretches.slice(0, -1) : stretches;
}

/** The days on which something may begin to be true, in order. */
function firstDays(facts: readonly Dated[]): readonly PlainDate[] {
  const days = facts.flatMap(({ validFrom, validTo }) =>
    validTo === null ? [validFrom] : [validFrom, addDays(validTo, 1)],
  );
  return [...new Set(days)].sort();
}

function covers({ validFrom, validTo }: Dated, day: PlainDate): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}

/** In one statement, days that begin later are the closer word. */
function isStatedBehind(one: Dated, other: Dated): boolean {
  return one.order === other.order ? one.validFrom > other.validFrom : one.order > other.order;
}
