import * as v from 'valibot';
import {
  changesInput,
  generalInput,
  historyInput,
  planInput,
  resultsInput,
} from '#app/dossier/save-form.input.ts';
import { SAVE_FIELDS, sectionAction } from '../draft/section-form.ts';

/** Form 02, I.7. */
export const saveGeneral = sectionAction(
  'general',
  v.object({ ...SAVE_FIELDS, ...generalInput.entries }),
  ({ seenVersion, then, ...value }) => ({ seenVersion, then, value }),
);

/** Form 02, I.8 and I.9. */
export const saveHistory = sectionAction(
  'history',
  v.object({ ...SAVE_FIELDS, ...historyInput.entries }),
  ({ seenVersion, then, ...value }) => ({ seenVersion, then, value }),
);

/** Form 02, II.0–II.3. */
export const saveResults = sectionAction(
  'results',
  v.object({ ...SAVE_FIELDS, ...resultsInput.entries }),
  ({ seenVersion, then, ...value }) => ({ seenVersion, then, value }),
);

/** Form 02, IV. */
export const savePlan = sectionAction(
  'plan',
  v.object({ ...SAVE_FIELDS, ...planInput.entries }),
  ({ seenVersion, then, ...value }) => ({ seenVersion, then, value }),
);

/** Form 02, III.4 (Đ6.1b, Đ6.1c). */
export const saveChanges = sectionAction(
  'changes',
  v.object({ ...SAVE_FIELDS, ...changesInput.entries }),
  ({ seenVersion, then, summary, ...fields }) => ({
    seenVersion,
    then,
    value: { summary, fields },
  }),
);
