import * as v from 'valibot';
import { choice, KEY_FIELDS, optionalText, parsed, textOrNull } from '#app/input-fields.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { RANDOM_MODES } from '#domain/supervision/draw.ts';
import { m } from '#words/paraglide/messages.js';

/** How many; nothing is none. */
const count = (label: () => string) =>
  v.pipe(
    optionalText(label, 6),
    parsed((sent): Result<number> => {
      if (sent === '') return ok(0);
      return /^\d{1,4}$/.test(sent) ? ok(Number(sent)) : refuse('NOT_OFFERED', { label: label() });
    }),
  );

/** How the plan of a year chooses, for one of the provinces. */
export const draftCheckPlanInput = (units: readonly string[], years: readonly string[]) =>
  v.object({
    ...KEY_FIELDS,
    unitId: choice(m.supervision_plan_province_field, units),
    year: v.pipe(choice(m.supervision_plan_year_field, years), v.transform(Number)),
    byRisk: count(m.supervision_plan_by_risk_field),
    randomMode: choice(m.supervision_plan_mode_field, RANDOM_MODES),
    randomValue: count(m.supervision_plan_random_field),
    reason: textOrNull(m.supervision_plan_reason_field, 1000),
  });
