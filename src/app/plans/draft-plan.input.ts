import * as v from 'valibot';
import { choice, KEY_FIELDS } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';
import { HEAD_FIELDS } from './plan-fields.ts';

/** A plan for one of the units that were offered. */
export const draftPlanInput = (units: readonly string[]) =>
  v.object({ ...KEY_FIELDS, unitId: choice(m.plans_unit_field, units), ...HEAD_FIELDS });
