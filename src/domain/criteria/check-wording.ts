import { okUnless, refusal, type Refusal, type Result } from '../result.ts';
import type { CriteriaVersion } from './types.ts';
import type { WordingFile, WordingLine } from './wording-file.ts';
import { placeKey, wordingPlaces, type WordingPlace, type WordingText } from './wording.ts';

/** So many faults are named; whoever has more has the wrong file, or will come again. */
export const MOST_FAULTS = 50;
/** No text of the decision comes near this many characters. */
const LONGEST = 4_000;

/**
 * The gazette's wording of a version out of what a file holds, in the order of the sheets; or what is wrong
 * with it, by line and place, at most `MOST_FAULTS`: a set, criterion or option we do not have, one
 * given twice, one that is missing or has no words, a number that is not ours. Half a wording is
 * refused: a sheet must not be the gazette's in one line and ours in the next.
 */
export function checkWording(
  version: CriteriaVersion,
  { version: named, lines }: WordingFile,
): Result<readonly WordingText[]> {
  if (named !== null && named !== version.id) {
    const faults = [refusal('WORDING_OTHER_VERSION', { found: named, expected: version.id })];
    return okUnless(faults, []);
  }
  const places = wordingPlaces(version);
  const { given, faults } = matched(version, places, lines);
  const missing = places.filter((place) => place.required && !given.has(placeKey(place)));
  const all = [
    ...faults,
    ...missing.map((place) => refusal('WORDING_MISSING', { at: placeName(place) })),
  ];
  const texts = places.flatMap(({ set, criterion, item }) => {
    const text = given.get(placeKey({ set, criterion, item }))?.text;
    return text === undefined ? [] : [{ set, criterion, item, text }];
  });
  return okUnless(shortened(all), texts);
}

interface Matched {
  readonly given: ReadonlyMap<string, { readonly line: number; readonly text: string }>;
  readonly faults: readonly Refusal[];
}

function matched(
  version: CriteriaVersion,
  places: readonly WordingPlace[],
  lines: readonly WordingLine[],
): Matched {
  const known = new Map(places.map((place) => [placeKey(place), place]));
  const given = new Map<string, { line: number; text: string }>();
  const faults: Refusal[] = [];
  for (const written of lines) {
    const { line } = written;
    const set = setOf(version, written.set);
    const item = written.option.toLowerCase();
    const criterion = written.criterion.replace(/\.$/, '');
    const wanted = { set: set ?? written.set, criterion, item };
    const key = placeKey(wanted);
    const at = placeName(wanted);
    const place = known.get(key);
    const text = cleanText(written.text);
    if (set === undefined) faults.push(refusal('WORDING_SET_UNKNOWN', { line, set: written.set }));
    else if (!place) faults.push(refusal('WORDING_PLACE_UNKNOWN', { line, at }));
    else if (text !== '' || place.required) {
      const first = given.get(key);
      if (first) faults.push(refusal('WORDING_TWICE', { line, at, first: first.line }));
      else given.set(key, { line, text });
      faults.push(...textFaults(text, line, at), ...pointFaults(place, written, at));
    }
  }
  return { given, faults };
}

/** A set by its id, as QD26-07, or by its number. */
function setOf({ sets }: CriteriaVersion, written: string): string | undefined {
  const no = /^\d{1,3}$/.test(written) ? Number(written) : null;
  return sets.find((set) => set.id === written.toUpperCase() || set.no === no)?.id;
}

function textFaults(text: string, line: number, at: string): Refusal[] {
  if (text === '') return [refusal('WORDING_TEXT_EMPTY', { line, at })];
  return text.length > LONGEST ? [refusal('WORDING_TEXT_LONG', { line, at, max: LONGEST })] : [];
}

/** A number beside a note or a ground is nobody's; `3,0` is how some programs save 3. */
function pointFaults({ points }: WordingPlace, { line, points: found }: WordingLine, at: string) {
  if (found === '') return [];
  const number = /^\d+([.,]0+)?$/.test(found) ? parseInt(found, 10) : null;
  if (number !== null && number === points) return [];
  return [refusal('WORDING_POINTS', { line, at, found, expected: points ?? '–' })];
}

/** One line, composed letters; what is copied from a PDF carries soft hyphens and signs without width. */
function cleanText(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').replace(/\p{C}/gu, '').trim();
}

/** "QD26-07 1.2 (3)": set, criterion, option. */
export function placeName({ set, criterion, item }: Omit<WordingText, 'text'>): string {
  const where = [set, criterion].filter((one) => one !== '').join(' ');
  return item === '' ? where : `${where} (${item})`;
}

function shortened(faults: readonly Refusal[]): readonly Refusal[] {
  if (faults.length <= MOST_FAULTS) return faults;
  const more = faults.length - MOST_FAULTS;
  return [...faults.slice(0, MOST_FAULTS), refusal('WORDING_MORE', { count: more })];
}
