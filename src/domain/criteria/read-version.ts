import { day, field, fields, has, items, number, oneOf, text, yesNo } from './json-place.ts';
import type { Place } from './json-place.ts';
import { readDoubts } from './read-doubts.ts';
import { readSet, type SetReading } from './read-set.ts';
import { RULE_TYPES } from './types.ts';
import type { Amendment, Band, ByPart, CriteriaVersion, RuleType } from './types.ts';

const STARS = [1, 2, 3, 4, 5] as const;
const AMENDED = ['criteria', 'procedure'] as const;

/** Part maxima of the decision in force (Đ3.1), for a file that does not state its own. */
const PARTS_MAX_IN_FORCE: ByPart<number> = { A: 40, B: 25, C: 35 };

export interface VersionReading {
  readonly version: CriteriaVersion;
  readonly sets: readonly SetReading[];
}

/** Reads the shape of a criteria file (`ocop-criteria/1`); faults are added to the place's list. */
export function readVersion(place: Place): VersionReading {
  oneOf(field(place, 'schema'), ['ocop-criteria/1']);
  const decision = text(field(place, 'decision'));
  const id = has(place, 'id') ? text(field(place, 'id')) : idOf(decision);
  const bands = items(field(place, 'starBands')).map(readBand);
  const sets = items(field(place, 'sets')).map((set) => readSet(set, id, bands));
  const version: CriteriaVersion = {
    id,
    decision,
    issued: day(field(place, 'issued')),
    effectiveFrom: day(field(place, 'effectiveFrom')),
    ...(has(place, 'lapses') && { lapses: day(field(place, 'lapses')) }),
    amendments: has(place, 'amendments')
      ? items(field(place, 'amendments')).map(readAmendment)
      : [],
    bands,
    partsMax: has(place, 'partsMax') ? readPartsMax(field(place, 'partsMax')) : PARTS_MAX_IN_FORCE,
    complete: has(place, 'complete') ? yesNo(field(place, 'complete')) : true,
    sets: sets.map((reading) => reading.set),
    ruleTypes: has(place, 'ruleTypes') ? readRuleTypes(field(place, 'ruleTypes')) : {},
    doubts: readDoubts(place),
  };
  return { version, sets };
}

/** `26/2026/QĐ-TTg` → `26-2026`. */
function idOf(decision: string): string {
  return decision.replace(/\/[^/\d]+$/, '').replaceAll('/', '-');
}

function readBand(place: Place): Band {
  return {
    star: oneOf(field(place, 'star'), STARS),
    min: number(field(place, 'min')),
    max: number(field(place, 'max')),
    maxInclusive: yesNo(field(place, 'maxInclusive')),
  };
}

function readAmendment(place: Place): Amendment {
  return {
    decision: text(field(place, 'decision')),
    issued: day(field(place, 'issued')),
    of: oneOf(field(place, 'of'), AMENDED),
  };
}

function readPartsMax(place: Place): ByPart<number> {
  return {
    A: number(field(place, 'A')),
    B: number(field(place, 'B')),
    C: number(field(place, 'C')),
  };
}

function readRuleTypes(place: Place): CriteriaVersion['ruleTypes'] {
  const meanings: Partial<Record<RuleType, string>> = {};
  for (const [key, meaning] of fields(place)) {
    meanings[oneOf({ ...meaning, value: key }, RULE_TYPES)] = text(meaning);
  }
  return meanings;
}
