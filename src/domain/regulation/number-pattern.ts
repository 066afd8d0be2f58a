import { ok, refuse, type Result } from '../result.ts';
import { tidyText } from '../text/tidy.ts';

/** What a pattern may hold besides plain signs: serial, year of issue, code of the province. */
export const NUMBER_MARKS = ['{serial}', '{year}', '{unit}'] as const;

const PLAIN = /^[\p{L}\p{M}\p{N}/.\- ]*$/u;
const LONGEST = 60;

/**
 * The form of certificate numbers as a Regulation gives it, tidied. Without the serial, or with it
 * twice, two certificates could not be told apart; braces that are no mark would be printed as they
 * stand. Refuses CERTIFICATE_NUMBER_PATTERN.
 */
export function checkNumberPattern(typed: string): Result<string> {
  const pattern = tidyText(typed);
  const plain = NUMBER_MARKS.reduce((rest, mark) => rest.replaceAll(mark, ''), pattern);
  const once = pattern.split('{serial}').length === 2;
  if (once && PLAIN.test(plain) && pattern.length <= LONGEST) return ok(pattern);
  return refuse('CERTIFICATE_NUMBER_PATTERN', {
    pattern,
    serial: '{serial}',
    marks: NUMBER_MARKS.join(', '),
    max: LONGEST,
  });
}
