import * as v from 'valibot';
import { ok, refuse, type Result } from '#domain/result.ts';
import { ACT_FIELDS, optionalText, parsed, SHOWN } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** What goes to the province with a dossier. */
export const forwardDossierInput = v.object({
  ...ACT_FIELDS,
  /** `reportAsShown` of the page the officer read: form 03 goes out in these words or not at all. */
  shown: SHOWN,
  reportNumber: optionalText(m.commune_forward_report_number, 60),
  letterNumber: optionalText(m.commune_forward_letter_number, 60),
  letterDate: optionalText(m.commune_forward_letter_date, 40),
  samples: v.pipe(v.optional(v.string(), '0'), parsed(countOf)),
  /** Why samples are missing. */
  samplesNote: optionalText(m.commune_forward_note, 500),
});

function countOf(sent: string): Result<number> {
  const typed = sent.trim();
  return /^\d{1,4}$/.test(typed)
    ? ok(Number(typed))
    : refuse('SAMPLES_NOT_A_COUNT', { text: typed });
}
