import { formatVietnameseDate, type PlainDate } from '../calendar/plain-date.ts';
import { okUnless, refusal, type Refusal, type Result } from '../result.ts';
import { parseRegulation } from './parse-regulation.ts';
import { REGULATION_DEFAULTS, type Regulation } from './regulation.ts';
import { tidyText } from '../text/tidy.ts';

/** A version of the province's Regulation (Quy chế, Đ7.3b) as it is to be published. */
export interface RegulationVersion {
  readonly number: string;
  readonly signedOn: PlainDate;
  readonly validFrom: PlainDate;
  /** The last day; null = until another one says otherwise. */
  readonly validTo: PlainDate | null;
  readonly settings: Regulation;
}

/** The same as it was sent: its settings are not yet known to be any. */
export interface RegulationInput extends Omit<RegulationVersion, 'settings'> {
  readonly settings: unknown;
}

/** So many days before its end a certificate must have been warned of. */
const LATEST_WARNING = 30;

/**
 * Checks a Regulation before it is published, since afterwards it never changes. Refuses all at once:
 * REGULATION_NUMBER_MISSING, REGULATION_SIGNED_LATER, REGULATION_IN_FORCE_TOO_EARLY,
 * REGULATION_ENDS_TOO_EARLY, REGULATION_WARNS_TOO_LATE, and what `parseRegulation` does.
 */
export function checkRegulation(
  { number, signedOn, validFrom, validTo, settings }: RegulationInput,
  today: PlainDate,
): Result<RegulationVersion> {
  const rules = parseRegulation(settings);
  const faults: Refusal[] = rules.ok ? [] : [...rules.refusals];
  const signed = { day: formatVietnameseDate(signedOn) };
  const first = { day: formatVietnameseDate(validFrom) };
  if (tidyText(number) === '') faults.push(refusal('REGULATION_NUMBER_MISSING', {}, 'number'));
  if (signedOn > today) faults.push(refusal('REGULATION_SIGNED_LATER', signed, 'signedOn'));
  if (validFrom < signedOn)
    faults.push(refusal('REGULATION_IN_FORCE_TOO_EARLY', signed, 'validFrom'));
  if (validTo !== null && validTo < validFrom)
    faults.push(refusal('REGULATION_ENDS_TOO_EARLY', first, 'validTo'));
  // The decision wants a producer told at least thirty days before the end of a certificate.
  if (rules.ok && Math.max(...rules.value.warningDays) < LATEST_WARNING)
    faults.push(refusal('REGULATION_WARNS_TOO_LATE', { least: LATEST_WARNING }, 'warningDays'));
  return okUnless(faults, {
    number: tidyText(number),
    signedOn,
    validFrom,
    validTo,
    settings: rules.ok ? rules.value : REGULATION_DEFAULTS,
  });
}
