import { readProcedure } from './parse-procedure.ts';
import {
  field,
  fields,
  has,
  items,
  number,
  oneOf,
  yesNo,
  type Place,
} from '../criteria/json-place.ts';
import { okUnless, refusal, type Refusal, type Result } from '../result.ts';
import {
  AVERAGES,
  LOWER_STARS,
  MARK_RULES,
  MISSING_MARKS,
  REGULATION_DEFAULTS,
  REGULATION_RANGES,
  type Regulation,
} from './regulation.ts';

/**
 * A Regulation from JSON; what it does not say is as in `REGULATION_DEFAULTS`. Refuses every
 * setting that is unknown (`REGULATION_UNKNOWN_SETTING`), out of range (`REGULATION_OUT_OF_RANGE`)
 * or of the wrong kind (`JSON_FIELD_…`), and a form of certificate numbers without the serial
 * (`CERTIFICATE_NUMBER_PATTERN`).
 */
export function parseRegulation(json: unknown): Result<Regulation> {
  const faults: Refusal[] = [];
  const place: Place = { value: json, path: 'regulation', faults };
  for (const [setting] of fields(place)) {
    if (setting in REGULATION_DEFAULTS) continue;
    const known = Object.keys(REGULATION_DEFAULTS).join(', ');
    faults.push(refusal('REGULATION_UNKNOWN_SETTING', { setting, known }));
  }
  return okUnless(faults, readRegulation(place));
}

function readRegulation(place: Place): Regulation {
  const read = <K extends keyof Regulation>(key: K, reader: (place: Place) => Regulation[K]) =>
    has(place, key) ? reader(field(place, key)) : REGULATION_DEFAULTS[key];
  return {
    quorum: read('quorum', (at) => whole(at, 'quorum')),
    chairRequired: read('chairRequired', yesNo),
    spread: read('spread', (at) => whole(at, 'spread')),
    markRule: read('markRule', (at) => oneOf(at, MARK_RULES)),
    missingMark: read('missingMark', (at) => oneOf(at, MISSING_MARKS)),
    fiveStarNeedsMarksOf: read('fiveStarNeedsMarksOf', readLowerStars),
    average: read('average', (at) => oneOf(at, AVERAGES)),
    noneReached: read('noneReached', yesNo),
    ...readProcedure(place),
  };
}

function readLowerStars(place: Place): (3 | 4)[] {
  return [...new Set(items(place).map((star) => oneOf(star, LOWER_STARS)))].sort();
}

function whole(place: Place, setting: keyof typeof REGULATION_RANGES): number {
  const value = number(place);
  const { min, max } = REGULATION_RANGES[setting];
  if (!Number.isInteger(value) || value < min || value > max) {
    place.faults.push(refusal('REGULATION_OUT_OF_RANGE', { setting, min, max }));
  }
  return value;
}
