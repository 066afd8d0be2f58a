import * as v from 'valibot';
import { ACT_FIELDS, optionalDay, optionalText, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';
import { money } from './plan-fields.ts';

/** Which entry is said otherwise; empty: one more. */
const KEY = v.optional(v.pipe(v.string(), v.regex(/^([tmbc]\d{1,6})?$/)), '');
const words = text(m.plans_words_field, 600);
const body = optionalText(m.plans_body_field, 300);

export const putTaskInput = v.object({ ...ACT_FIELDS, key: KEY, words, body });

export const putMilestoneInput = v.object({
  ...ACT_FIELDS,
  key: KEY,
  words,
  body,
  deadline: text(m.plans_deadline_field, 200),
  startsOn: optionalDay(),
});

export const putBudgetLineInput = v.object({
  ...ACT_FIELDS,
  key: KEY,
  words,
  central: money(m.plans_source_central),
  province: money(m.plans_source_province),
  district: money(m.plans_source_district),
  commune: money(m.plans_source_commune),
  credit: money(m.plans_source_credit),
  community: money(m.plans_source_community),
  producers: money(m.plans_source_producers),
  stated: money(m.plans_stated_field),
});

export const removePartInput = v.object({
  ...ACT_FIELDS,
  key: v.pipe(v.string(), v.regex(/^[tmbc]\d{1,6}$/)),
});
