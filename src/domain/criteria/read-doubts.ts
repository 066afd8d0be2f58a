import { field, has, items, number, text, type Place } from './json-place.ts';
import type { PrintDoubt } from './types.ts';

/**
 * Everything the file knows to be printed doubtfully. A file without these lists has no doubts.
 */
export function readDoubts(version: Place): PrintDoubt[] {
  const list = (key: string): Place[] => (has(version, key) ? items(field(version, key)) : []);
  return [
    ...list('suspectPrintedPoints').map((place) => readDoubt(place, 'points')),
    ...list('suspectPrintedMarks').map((place) => readDoubt(place, 'marks')),
    ...list('suspectPrintedTexts').map((place) => readDoubt(place, 'text')),
    ...list('correctionsOfPrintedPoints').map((place) => readDoubt(place, 'corrected')),
    ...list('openBoundaries').flatMap(readBoundary),
  ];
}

function readDoubt(place: Place, kind: PrintDoubt['kind']): PrintDoubt {
  const likely = kind === 'corrected' ? 'used' : 'likely';
  return {
    kind,
    sets: [number(field(place, 'set'))],
    criterion: has(place, 'criterion') ? text(field(place, 'criterion')) : null,
    ...(has(place, 'option') && { option: number(field(place, 'option')) }),
    ...(has(place, 'printed') && { printed: asPrinted(field(place, 'printed').value) }),
    ...(has(place, likely) && { likely: asPrinted(field(place, likely).value) }),
    why: text(field(place, 'why')),
  };
}

/** One doubt for each criterion the threshold stands in; none when the file does not say where. */
function readBoundary(place: Place): PrintDoubt[] {
  if (!has(place, 'at')) return [];
  return items(field(place, 'at')).map((at) => ({
    kind: 'boundary',
    sets: items(field(at, 'sets')).map(number),
    criterion: text(field(at, 'criterion')),
    why: text(field(place, 'gap')),
  }));
}

/** Points scales are lists of numbers in the file and read `1/1/3`. */
function asPrinted(value: unknown): string {
  return Array.isArray(value) ? value.join('/') : String(value);
}
