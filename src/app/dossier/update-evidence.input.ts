import * as v from 'valibot';
import { VERSION_FIELDS } from '#app/input-fields.ts';
import { evidenceFields } from './add-evidence.input.ts';

/** What is said of a paper, corrected; `codes` are the criteria of the dossier's set. */
export function updateEvidenceInput(codes: readonly string[]) {
  return v.object({ ...VERSION_FIELDS, ...evidenceFields(codes) });
}
