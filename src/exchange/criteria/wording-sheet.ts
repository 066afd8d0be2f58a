import { writeSheet } from '../sheet.ts';
import type { CriteriaVersion } from '#domain/criteria/types.ts';
import { wordingPlaces } from '#domain/criteria/wording.ts';

/**
 * The sheet to fill in: a line for every place of the version with its number, our short words as
 * help, and the gazette's left to be written; `x` stands where it must not stay empty. A code ends
 * with a dot, or a spreadsheet program makes a day of it.
 */
export function wordingSheet(version: CriteriaVersion): string {
  const head = ['set', 'criterion', 'option', 'points', 'short', 'required', 'text'];
  const rows = wordingPlaces(version).map((place) => [
    place.set,
    place.criterion === '' ? '' : `${place.criterion}.`,
    place.item,
    place.points === null ? '' : `${place.points}`,
    place.text,
    place.required ? 'x' : '',
    '',
  ]);
  return writeSheet([head, ...rows]);
}
