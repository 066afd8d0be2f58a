import { field, has, items, number, oneOf, text, yesNo, type Place } from './json-place.ts';
import { readCriterion } from './read-criterion.ts';
import { PART_CODES } from './types.ts';
import type { Band, CriteriaPart, CriteriaSet } from './types.ts';

/** A set as the file says it, with the figures the file states about itself. */
export interface SetReading {
  readonly set: CriteriaSet;
  /** Stated figures, to be compared with what is counted; `undefined` = not stated. */
  readonly stated: {
    readonly total: number | undefined;
    readonly leafCount: number | undefined;
    readonly requiredCount: Readonly<Record<'3' | '4' | '5', number | undefined>>;
  };
}

/** Reads the shape of one set; whether its figures agree is the affair of `checkSet`. */
export function readSet(place: Place, version: string, bands: readonly Band[]): SetReading {
  const id = text(field(place, 'id'));
  const set: CriteriaSet = {
    version,
    no: number(field(place, 'no')),
    id,
    name: text(field(place, 'name')),
    sector: text(field(place, 'sector')),
    sectorName: text(field(place, 'sectorName')),
    group: text(field(place, 'group')),
    subgroup: has(place, 'subgroup') ? text(field(place, 'subgroup')) : null,
    annexI: text(field(place, 'annexI')),
    leadMinistries: items(field(place, 'leadMinistries')).map(text),
    sampleCount: number(field(place, 'sampleCount')),
    disqualifiers: items(field(place, 'disqualifiers')).map(text),
    parts: items(field(place, 'parts')).map((part) => readPart(part, id)),
    starNotePrinted: yesNo(field(place, 'starNotePrinted')),
    bands,
  };
  return { set, stated: readStated(place) };
}

function readPart(place: Place, set: string): CriteriaPart {
  return {
    code: oneOf(field(place, 'code'), PART_CODES),
    label: text(field(place, 'label')),
    max: number(field(place, 'max')),
    criteria: items(field(place, 'criteria')).map((criterion) => readCriterion(criterion, set)),
  };
}

function readStated(place: Place): SetReading['stated'] {
  const required = field(place, 'requiredCount');
  return {
    total: statedNumber(place, 'total'),
    leafCount: statedNumber(place, 'leafCount'),
    requiredCount: {
      '3': statedNumber(required, '3'),
      '4': statedNumber(required, '4'),
      '5': statedNumber(required, '5'),
    },
  };
}

function statedNumber(place: Place, key: string): number | undefined {
  return has(place, key) ? number(field(place, key)) : undefined;
}
