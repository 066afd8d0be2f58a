import { yearOf, type PlainDate } from '../calendar/plain-date.ts';
import { ok, refuse, type Result } from '../result.ts';
import { isBirthPlace } from './birth-places.ts';

/** Three digits for the place of birth registration, century and sex, year of birth, six at random. */
const PERSONAL_NUMBER = /^(\d{3})(\d)(\d{2})\d{6}$/;
/** Whoever answers for a business has come of age. */
const OF_AGE = 18;

/**
 * The personal number of a person who is of age on the day, twelve digits; spaces and dots are
 * forgiven. Refuses INVALID_PERSONAL_NUMBER for another form, a place that is none, or a year of
 * birth that cannot be: a digit mistyped in the first six shows there.
 */
export function checkPersonalNumber(
  text: string,
  today: PlainDate,
  field = 'identifier',
): Result<string> {
  const digits = text.replace(/[\s.]/g, '');
  const [, place, century, year] = PERSONAL_NUMBER.exec(digits) ?? [];
  const born = 1900 + Math.floor(Number(century) / 2) * 100 + Number(year);
  const can = isBirthPlace(Number(place)) && born + OF_AGE <= yearOf(today);
  return can ? ok(digits) : refuse('INVALID_PERSONAL_NUMBER', {}, field);
}
