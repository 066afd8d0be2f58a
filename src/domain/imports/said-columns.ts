import { okUnless, refusal, type Refusal, type Result } from '../result.ts';
import { headingKey } from './heading-key.ts';
import type { ListLook } from './list-look.ts';
import { FIELDS, type Placed, type PlacedColumn } from './placed.ts';

/** What was typed of a column: its heading or letters, and a field or `aside:REASON`. */
export interface SaidColumn {
  readonly heading: string;
  readonly as: string;
}

const ASIDE = 'aside:';

/**
 * What was said of columns, by their letters. Refuses, all at once, IMPORT_HEADING_UNKNOWN, IMPORT_FIELD_UNKNOWN,
 * IMPORT_REASON_MISSING and IMPORT_FIELD_TWICE.
 */
export function saidColumns(look: ListLook, said: readonly SaidColumn[]): Result<Placed> {
  const placed: Record<string, PlacedColumn> = {};
  const faults: Refusal[] = [];
  const taken = new Set<string>();
  for (const { heading, as } of said) {
    const letters = lettersOf(look, heading);
    if (letters === undefined) {
      const headings = look.columns.map((one) => `${one.letters} “${one.heading}”`).join(', ');
      faults.push(refusal('IMPORT_HEADING_UNKNOWN', { heading, headings }));
    } else if (as.startsWith(ASIDE)) {
      const reason = as.slice(ASIDE.length).trim();
      if (reason === '') faults.push(refusal('IMPORT_REASON_MISSING', { column: letters }));
      placed[letters] = { aside: reason };
    } else {
      const field = FIELDS.find((one) => one === as);
      if (field === undefined)
        faults.push(refusal('IMPORT_FIELD_UNKNOWN', { field: as, fields: FIELDS.join(', ') }));
      else if (taken.has(field)) faults.push(refusal('IMPORT_FIELD_TWICE', { column: letters }));
      else placed[letters] = { field };
      taken.add(as);
    }
  }
  return okUnless(faults, placed);
}

/** The one column of that heading, however it is spelt, or of those letters. */
function lettersOf({ columns }: ListLook, heading: string): string | undefined {
  const key = headingKey(heading);
  const headed = columns.filter((one) => headingKey(one.heading) === key);
  const [only, ...others] = headed.length > 0 ? headed : columns.filter(hasLetters(heading));
  return others.length > 0 ? undefined : only?.letters;
}

const hasLetters =
  (heading: string) =>
  ({ letters }: ListLook['columns'][number]) =>
    letters === heading.trim().toUpperCase();
