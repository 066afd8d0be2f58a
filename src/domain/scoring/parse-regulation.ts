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
import { REGULATION_DEFAULTS, type Regulation } from './regulation.ts';

const MARK_RULES = ['majority', 'average', 'all'] as const;
const MISSING_MARK = ['lower', 'refuse'] as const;
const AVERAGES = ['mean', 'trimmed'] as const;
const LOWER_STARS = [3, 4] as const;

/**
 * A Regulation from JSON; what it does not say is as in `REGULATION_DEFAULTS`. Refuses every
 * setting that is unknown (`REGULATION_UNKNOWN_SETTING`), out of range (`REGULATION_OUT_OF_RANGE`)
 * or of the wrong kind (`JSON_FIELD_…`).
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
    quorum: read('quorum', (at) => whole(at, 'quorum', 1)),
    chairRequired: read('chairRequired', yesNo),
    spread: read('spread', (at) => whole(at, 'spread', 0)),
    markRule: read('markRule', (at) => oneOf(at, MARK_RULES)),
    missingMark: read('missingMark', (at) => oneOf(at, MISSING_MARK)),
    fiveStarNeedsMarksOf: read('fiveStarNeedsMarksOf', readLowerStars),
    average: read('average', (at) => oneOf(at, AVERAGES)),
    noneReached: read('noneReached', yesNo),
  };
}

function readLowerStars(place: Place): (3 | 4)[] {
  return [...new Set(items(place).map((star) => oneOf(star, LOWER_STARS)))].sort();
}

function whole(place: Place, setting: string, min: number): number {
  const value = number(place);
  if (!Number.isInteger(value) || value < min || value > 100) {
    place.faults.push(refusal('REGULATION_OUT_OF_RANGE', { setting, min, max: 100 }));
  }
  return value;
}
