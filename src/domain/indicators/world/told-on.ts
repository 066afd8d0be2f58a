import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Known } from '../definition.ts';
import type { Told } from './world.ts';

/** What is right on a day of all that was said under one name; undefined: nothing was. */
export function toldOn(told: readonly Told[] | undefined, day: PlainDate): Known {
  if (!told) return undefined;
  for (let at = told.length - 1; at >= 0; at -= 1) {
    const one = told[at];
    if (one && one.from <= day && (one.to === null || day <= one.to)) return one.value;
  }
  return undefined;
}

/** The same as text, where nothing was said what the row says. */
export function textOn(told: readonly Told[] | undefined, day: PlainDate, row: string): string {
  const value = toldOn(told, day);
  return typeof value === 'string' ? value : row;
}

/**
 * The same for what a form leaves empty where it is not known: that a representative is neither man nor woman, or that
 * nobody counted the workers, is not said by an empty field.
 */
export function saidOn(told: readonly Told[] | undefined, day: PlainDate): Known {
  return toldOn(told, day) ?? undefined;
}
