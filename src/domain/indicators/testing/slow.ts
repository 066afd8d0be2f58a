import { addDays, addMonths } from '../../calendar/day-arithmetic.ts';
import type { Condition, Counting, FactPath, Known } from '../definition.ts';
import type { Period } from '../condition.ts';
import type { World } from '../world/world.ts';
import { certificateOf, idsOn, tieOf, unitOn, valueAt } from './slow-facts.ts';
import { PLACES } from './small-world.ts';

/**
 * The same numbers by the longest way, to hold the quick one against: each fact of each thing is looked up anew from
 * the whole world, a condition gives all answers that are possible, and nothing is kept from one question to the next.
 */
export interface SlowNumber {
  readonly value: number | null;
  readonly list: readonly string[];
}

export function slowly(world: World, definition: Counting, period: Period): SlowNumber {
  const { time } = definition;
  if (time !== 'difference' && time !== 'growth') return numberOn(world, definition, period);
  const plain: Counting = {
    ...definition,
    time: definition.subject === 'certificate' ? 'upTo' : 'end',
  };
  const end = numberOn(world, plain, period);
  const start = numberOn(world, plain, { ...period, to: addDays(period.from, -1) });
  if (end.value === null || start.value === null) return { value: null, list: [] };
  const gained = end.value - start.value;
  if (time === 'difference') return { value: gained, list: end.list };
  if (start.value === 0) return { value: null, list: [] };
  return { value: gained / start.value, list: end.list };
}

function numberOn(world: World, definition: Counting, period: Period): SlowNumber {
  const { subject, measure, each } = definition;
  const there = idsOn(world, subject, period.to).filter((id) =>
    PLACES.isWithin(unitOn(world, subject, id, period.to)),
  );
  const asked =
    definition.time === 'within'
      ? there.filter((id) => (certificateOf(world, id)?.validFrom ?? '') >= period.from)
      : there;
  const amongOf = (id: string) => answers(world, definition, definition.among, id, period);
  const whole = asked.filter((id) => is(amongOf(id), true));
  const verdicts = asked.map((id) => ({ id, can: verdict(world, definition, id, period) }));
  const counts = verdicts.filter(({ can }) => is(can, true)).map(({ id }) => id);
  const open = verdicts.filter(({ can }) => can.size === 2).map(({ id }) => id);
  const nothing = { value: null, list: [] };
  const isKept = there.length > 0 || subject !== 'salesPoint';
  const fact = (id: string, path: FactPath) => valueAt(world, subject, id, path, period.to);
  if (each) {
    const units = PLACES.ofLevel(each.level);
    const inUnit = (ids: readonly string[], unit: string) =>
      ids.filter((id) => PLACES.placeOf(unitOn(world, subject, id, period.to), each.level) === unit)
        .length;
    const list = units.filter((unit) => inUnit(counts, unit) >= each.atLeast);
    const couldBe = units.filter((unit) => inUnit([...counts, ...open], unit) >= each.atLeast);
    return list.length === 0 && (couldBe.length > 0 || !isKept)
      ? nothing
      : { value: list.length, list };
  }
  switch (measure.kind) {
    case 'count':
    case 'distinct': {
      const list =
        measure.kind === 'count'
          ? counts
          : [
              ...new Set(counts.map((id) => tieOf(world, subject, id, measure.of, period.to))),
            ].filter((id) => id !== undefined);
      if (list.length === 0 && (open.length > 0 || !isKept)) return nothing;
      return { value: list.length, list };
    }
    case 'share':
      if (whole.length === 0 || (counts.length === 0 && open.length > 0)) return nothing;
      return { value: counts.length / whole.length, list: counts };
    case 'sum': {
      const list = counts.filter((id) => typeof fact(id, measure.path) === 'number');
      const unsaid = counts.filter((id) => fact(id, measure.path) === undefined);
      if (list.length === 0 && (unsaid.length + open.length > 0 || !isKept)) return nothing;
      return { value: total(list.map((id) => fact(id, measure.path))), list };
    }
    case 'shareOfSums': {
      const list = counts.filter(
        (id) =>
          typeof fact(id, measure.over) === 'number' && typeof fact(id, measure.under) === 'number',
      );
      const under = total(list.map((id) => fact(id, measure.under)));
      if (under === 0) return nothing;
      return { value: total(list.map((id) => fact(id, measure.over))) / under, list };
    }
  }
}

const total = (values: readonly Known[]) =>
  values.reduce<number>((sum, one) => sum + Number(one), 0);
const is = (can: ReadonlySet<boolean>, answer: boolean) => can.size === 1 && can.has(answer);

/** Whether a thing counts: every answer that is possible. */
function verdict(
  world: World,
  definition: Counting,
  id: string,
  period: Period,
): ReadonlySet<boolean> {
  const held = (of: Period) =>
    and(
      answers(world, definition, definition.among, id, of),
      answers(world, definition, definition.when, id, of),
    );
  if (definition.time !== 'new') return held(period);
  const before = addDays(period.from, -1);
  const wasThere = idsOn(world, definition.subject, before).includes(id);
  const then = wasThere ? held({ from: period.from, to: before }) : new Set([false]);
  return and(held(period), new Set([...then].map((one) => !one)));
}

function and(one: ReadonlySet<boolean>, other: ReadonlySet<boolean>): ReadonlySet<boolean> {
  return new Set([...one].flatMap((a) => [...other].map((b) => a && b)));
}

function not(one: ReadonlySet<boolean>): ReadonlySet<boolean> {
  return new Set([...one].map((answer) => !answer));
}

function answers(
  world: World,
  definition: Counting,
  condition: Condition | null,
  id: string,
  period: Period,
): ReadonlySet<boolean> {
  if (condition === null) return new Set([true]);
  const inner = (one: Condition) => answers(world, definition, one, id, period);
  if (condition.is === 'and') return condition.of.map(inner).reduce(and);
  if (condition.is === 'not') return not(inner(condition.of));
  if (condition.is === 'or') {
    const none = condition.of.map((one) => not(inner(one))).reduce(and);
    return not(none);
  }
  const value = valueAt(world, definition.subject, id, condition.path, period.to);
  return value === undefined ? new Set([true, false]) : new Set([test(condition, value, period)]);
}

function test(
  condition: Exclude<Condition, { is: 'and' | 'or' | 'not' }>,
  value: Exclude<Known, undefined>,
  { from, to }: Period,
): boolean {
  switch (condition.is) {
    case 'present':
      return (value !== null && value !== false && String(value) !== '') === condition.present;
    case 'among':
      return [value].flat().some((one) => condition.values.includes(String(one)));
    case 'day':
      if (typeof value !== 'string') return false;
      return condition.when === 'before' ? value < from : value >= from && value <= to;
    case 'soon':
      return typeof value === 'string' && value >= to && value <= addMonths(to, condition.months);
    case 'compare': {
      const against = condition.value;
      if (condition.comparison === '=') return value === against;
      if (condition.comparison === 'khác') return value !== against;
      if (typeof value !== 'number' || typeof against !== 'number') return false;
      return {
        '>=': value >= against,
        '>': value > against,
        '<=': value <= against,
        '<': value < against,
      }[condition.comparison];
    }
  }
}
