import { deepFreeze } from './deep-freeze.ts';
import { isGroup } from './types.ts';
import type {
  Criterion,
  CriteriaSet,
  CriteriaVersion,
  CriterionRule,
  SetWording,
} from './types.ts';

/**
 * One text of the gazette: of a part, heading or criterion (`item` is empty), of an option (`1` is
 * the first as printed), of a note (`n1`), or of a ground at the head of the sheet (`d1`, without a
 * criterion).
 */
export interface WordingText {
  readonly set: string;
  readonly criterion: string;
  readonly item: string;
  readonly text: string;
}

/** A place on a sheet that has words: what stands there now, and the number printed beside it. */
export interface WordingPlace extends WordingText {
  readonly points: number | null;
  /**
   * Notes and grounds may be left out, as our list of them is a reading of the print; so may the
   * options of a criterion for which the decision prints only a maximum.
   */
  readonly required: boolean;
}

/** The place of a text, as one value to look it up. */
export function placeKey({ set, criterion, item }: Omit<WordingText, 'text'>): string {
  return `${set} ${criterion} ${item}`;
}

/** Every place of the sheets that has words, in the order of the sheets. */
export function wordingPlaces(version: Pick<CriteriaVersion, 'sets'>): readonly WordingPlace[] {
  return version.sets.flatMap((set) => [
    ...set.disqualifiers.map((text, at) => {
      const item = `d${at + 1}`;
      return { set: set.id, criterion: '', item, text, points: null, required: false };
    }),
    ...set.parts.flatMap((part) => [
      headPlace(set.id, part),
      ...part.criteria.flatMap((criterion) => placesUnder(set.id, criterion)),
    ]),
  ]);
}

function headPlace(set: string, head: Pick<Criterion, 'code' | 'label' | 'max'>): WordingPlace {
  const { code: criterion, label: text, max: points } = head;
  return { set, criterion, item: '', text, points, required: true };
}

function placesUnder(set: string, criterion: Criterion): WordingPlace[] {
  const { code, rules = [] } = criterion;
  const notes = rules.map(({ label: text }, at) => {
    const item = `n${at + 1}`;
    return { set, criterion: code, item, text, points: null, required: false };
  });
  const below = isGroup(criterion)
    ? criterion.criteria.flatMap((one) => placesUnder(set, one))
    : criterion.options.map(({ label: text, points }, at) => {
        const required = criterion.inferredOptions !== true;
        return { set, criterion: code, item: `${at + 1}`, text, points, required };
      });
  return [headPlace(set, criterion), ...notes, ...below];
}

/**
 * The version in the gazette's words: every number, code and mark stays, only labels change. A place
 * without a text keeps our short one, and the set says so.
 */
export function worded(version: CriteriaVersion, wording: readonly WordingText[]): CriteriaVersion {
  const texts = new Map(wording.map((one) => [placeKey(one), one.text]));
  return deepFreeze({ ...version, sets: version.sets.map((set) => wordedSet(set, texts)) });
}

type Texts = ReadonlyMap<string, string>;

function wordedSet(set: CriteriaSet, texts: Texts): CriteriaSet {
  const { id } = set;
  const at = (criterion: string, item: string, short: string) =>
    texts.get(placeKey({ set: id, criterion, item })) ?? short;
  const rulesOf = (code: string, rules: readonly CriterionRule[] | undefined) =>
    rules && {
      rules: rules.map((rule, i) => ({ ...rule, label: at(code, `n${i + 1}`, rule.label) })),
    };
  const criterionOf = (one: Criterion): Criterion => {
    const head = { label: at(one.code, '', one.label), ...rulesOf(one.code, one.rules) };
    if (isGroup(one)) return { ...one, ...head, criteria: one.criteria.map(criterionOf) };
    const options = one.options.map((option, i) => {
      return { ...option, label: at(one.code, `${i + 1}`, option.label) };
    });
    return { ...one, ...head, options };
  };
  return {
    ...set,
    wording: wordingState(set, texts),
    disqualifiers: set.disqualifiers.map((short, i) => at('', `d${i + 1}`, short)),
    parts: set.parts.map((part) => ({
      ...part,
      label: at(part.code, '', part.label),
      criteria: part.criteria.map(criterionOf),
    })),
  };
}

/** Whether notes and grounds are the gazette's as well; the options that the decision does not print have no text there. */
function wordingState(set: CriteriaSet, texts: Texts): SetWording {
  const short = wordingPlaces({ sets: [set] }).some(
    (place) => /^[nd]/.test(place.item) && !texts.has(placeKey(place)),
  );
  return short ? 'withoutNotes' : 'gazette';
}
