import * as v from 'valibot';
import { columnLetters } from '#domain/imports/grid-view.ts';
import { FIELDS, type Placed, type PlacedColumn } from '#domain/imports/placed.ts';
import { refusal, okUnless, type Refusal, type Result } from '#domain/result.ts';
import { m } from '#words/paraglide/messages.js';
import { optionalChoice, optionalText } from '../input-fields.ts';

/** Columns that a sheet may have; more are refused when the file is read. */
const COLUMNS = Array.from({ length: 256 }, (_, column) => columnLetters(column));

const CHOICES = ['aside', ...FIELDS] as const;
const FIELD = optionalChoice(m.imports_place, CHOICES);
const REASON = optionalText(m.imports_aside, 200);

/** What is chosen for each column, and the name under which it is remembered; empty: it is not. */
export const placeColumnsInput = v.object({
  recipe: optionalText(m.imports_recipe_name, 80),
  ...Object.fromEntries(COLUMNS.map((letters) => [`field-${letters}`, FIELD])),
  ...Object.fromEntries(COLUMNS.map((letters) => [`reason-${letters}`, REASON])),
});

/**
 * The form as what it says of columns; one that is left alone stays as the reader took it. Refuses at once
 * IMPORT_REASON_MISSING for what is left out without a word, and IMPORT_FIELD_TWICE.
 */
export function placedOf(sent: Readonly<Record<string, unknown>>): Result<Placed> {
  const placed: Record<string, PlacedColumn> = {};
  const faults: Refusal[] = [];
  const taken = new Set<string>();
  for (const letters of COLUMNS) {
    const chosen = CHOICES.find((one) => one === sent[`field-${letters}`]);
    if (chosen === undefined) continue;
    if (chosen === 'aside') {
      const reason = String(sent[`reason-${letters}`] ?? '');
      if (reason === '')
        faults.push(refusal('IMPORT_REASON_MISSING', { column: letters }, `reason-${letters}`));
      placed[letters] = { aside: reason };
    } else {
      if (taken.has(chosen))
        faults.push(refusal('IMPORT_FIELD_TWICE', { column: letters }, `field-${letters}`));
      taken.add(chosen);
      placed[letters] = { field: chosen };
    }
  }
  return okUnless(faults, placed);
}
