import { addMonths } from '../calendar/day-arithmetic.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Condition, FactPath, Known } from './definition.ts';
import type { Item } from './world/item.ts';

/** True, false, or undefined: nobody has said. */
export type Answer = boolean | undefined;

/** The days a number is of. `to`: the day asked for, at most the last of the period. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** What is known of an item under a path; undefined too where what it belongs to is not there. */
export function factAt(item: Item, { through, fact }: FactPath): Known {
  const holder = through.reduce<Item | undefined>((one, tie) => one?.ties[tie], item);
  return holder?.facts[fact];
}

/**
 * A condition made ready for many items. `none` holds for all. What is not known makes the whole unknown only
 * where it matters: false and unknown is false, true or unknown is true (Kleene's three values).
 */
export function compile(condition: Condition | null, period: Period): (item: Item) => Answer {
  if (condition === null) return () => true;
  switch (condition.is) {
    case 'and':
    case 'or':
      return joined(
        condition.of.map((one) => compile(one, period)),
        condition.is === 'or',
      );
    case 'not': {
      const inner = compile(condition.of, period);
      return (item) => {
        const answer = inner(item);
        return answer === undefined ? undefined : !answer;
      };
    }
    default:
      return known(condition.path, testOf(condition, period));
  }
}

/** `settles`: the answer of one part that settles the whole. */
function joined(parts: readonly ((item: Item) => Answer)[], settles: boolean) {
  return (item: Item): Answer => {
    let answer: Answer = !settles;
    for (const part of parts) {
      const one = part(item);
      if (one === settles) return settles;
      if (one === undefined) answer = undefined;
    }
    return answer;
  };
}

type Known1 = Exclude<Known, undefined>;

function known(path: FactPath, test: (value: Known1) => boolean): (item: Item) => Answer {
  return (item) => {
    const value = factAt(item, path);
    return value === undefined ? undefined : test(value);
  };
}

type Single = Exclude<Condition, { is: 'and' | 'or' | 'not' }>;

function testOf(condition: Single, { from, to }: Period): (value: Known1) => boolean {
  switch (condition.is) {
    case 'present':
      return (value) => isPresent(value) === condition.present;
    case 'among':
      return (value) =>
        Array.isArray(value)
          ? value.some((one) => condition.values.includes(one))
          : typeof value === 'string' && condition.values.includes(value);
    case 'day':
      return (value) =>
        typeof value === 'string' &&
        (condition.when === 'before' ? value < from : from <= value && value <= to);
    case 'soon': {
      const last = addMonths(to, condition.months);
      return (value) => typeof value === 'string' && to <= value && value <= last;
    }
    case 'compare':
      return (value) => compare(value, condition.comparison, condition.value);
  }
}

/** Nothing is neither larger nor smaller than anything, and other than everything. */
function compare(value: Known1, comparison: string, against: string | number | boolean): boolean {
  if (comparison === '=') return value === against;
  if (comparison === 'khác') return value !== against;
  if (value === null || typeof value !== typeof against) return false;
  if (comparison === '>=') return value >= against;
  if (comparison === '>') return value > against;
  return comparison === '<=' ? value <= against : value < against;
}

function isPresent(value: Known1): boolean {
  if (value === null || value === false || value === '') return false;
  return !Array.isArray(value) || value.length > 0;
}
