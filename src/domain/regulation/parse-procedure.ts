import {
  field,
  has,
  items,
  number,
  oneOf,
  text,
  yesNo,
  type Place,
} from '../criteria/json-place.ts';
import { checkNumberPattern } from './number-pattern.ts';
import { refusal } from '../result.ts';
import {
  CHECK_GAP_RANGE,
  PROCEDURE_CHOICES,
  PROCEDURE_DEFAULTS,
  WARNING_DAYS_RANGE,
  type Procedure,
} from './procedure.ts';

/**
 * The settings of the procedure from JSON; what it does not say is as in `PROCEDURE_DEFAULTS`. Faults
 * go to the place: `JSON_FIELD_…`, REGULATION_OUT_OF_RANGE and CERTIFICATE_NUMBER_PATTERN.
 */
export function readProcedure(place: Place): Procedure {
  const read = <K extends keyof Procedure>(key: K, reader: (place: Place) => Procedure[K]) =>
    has(place, key) ? reader(field(place, key)) : PROCEDURE_DEFAULTS[key];
  return {
    deferredTotals: read('deferredTotals', (at) => oneOf(at, PROCEDURE_CHOICES.deferredTotals)),
    publicTexts: read('publicTexts', (at) => oneOf(at, PROCEDURE_CHOICES.publicTexts)),
    afterEnd: read('afterEnd', (at) => oneOf(at, PROCEDURE_CHOICES.afterEnd)),
    notHigher: read('notHigher', (at) => oneOf(at, PROCEDURE_CHOICES.notHigher)),
    ninetyWithoutMark: read('ninetyWithoutMark', (at) =>
      oneOf(at, PROCEDURE_CHOICES.ninetyWithoutMark),
    ),
    shownMeanwhile: read('shownMeanwhile', (at) => oneOf(at, PROCEDURE_CHOICES.shownMeanwhile)),
    communeClock: read('communeClock', (at) => oneOf(at, PROCEDURE_CHOICES.communeClock)),
    lastDay: read('lastDay', (at) => oneOf(at, PROCEDURE_CHOICES.lastDay)),
    cutOffDay: read('cutOffDay', (at) => oneOf(at, PROCEDURE_CHOICES.cutOffDay)),
    hearingDays: read('hearingDays', (at) => oneOf(at, PROCEDURE_CHOICES.hearingDays)),
    revokedFrom: read('revokedFrom', (at) => oneOf(at, PROCEDURE_CHOICES.revokedFrom)),
    invitedVote: read('invitedVote', yesNo),
    certificateNumber: read('certificateNumber', readNumberPattern),
    warningDays: read('warningDays', readWarningDays),
    checkGapMonths: read('checkGapMonths', readCheckGap),
  };
}

function readNumberPattern(place: Place): string {
  const pattern = checkNumberPattern(text(place));
  if (pattern.ok) return pattern.value;
  place.faults.push(...pattern.refusals);
  return PROCEDURE_DEFAULTS.certificateNumber;
}

/** The days from the longest to the shortest, each once; a list without any is out of range. */
function readWarningDays(place: Place): number[] {
  const { min, max } = WARNING_DAYS_RANGE;
  const days = items(place).map(number);
  if (days.length === 0 || days.some((day) => !Number.isInteger(day) || day < min || day > max)) {
    place.faults.push(refusal('REGULATION_OUT_OF_RANGE', { setting: 'warningDays', min, max }));
  }
  return [...new Set(days)].sort((a, b) => b - a);
}

function readCheckGap(place: Place): number {
  const { min, max } = CHECK_GAP_RANGE;
  const months = number(place);
  if (!Number.isInteger(months) || months < min || months > max)
    place.faults.push(refusal('REGULATION_OUT_OF_RANGE', { setting: 'checkGapMonths', min, max }));
  return months;
}
