import type { PlainDate } from '../calendar/plain-date.ts';
import type { Unit } from './unit.ts';

/** Where a day lies to the life of a unit. Without a known last day, `validTo` bounds it. */
export function lifeOn(unit: Unit, day: PlainDate): 'notYet' | 'standing' | 'ended' {
  if (unit.validFrom !== null && day < unit.validFrom) return 'notYet';
  return unit.validTo !== null && day >= unit.validTo ? 'ended' : 'standing';
}

/** Whether the unit belongs to the list of units of that day: only with a known last day. */
export function isListedOn(unit: Unit, day: PlainDate): boolean {
  return unit.endKnown && lifeOn(unit, day) === 'standing';
}
