import * as v from 'valibot';
import { optionalText, parsed, text, textOrNull, ticked } from '#app/input-fields.ts';
import type { Result } from '#domain/result.ts';
import { checkPhone } from '#domain/parties/phone.ts';
import { m } from '#words/paraglide/messages.js';

/** What a slip asks of the product. */
export const SLIP_FIELDS = {
  product: text(m.cycle_product_field, 200),
  annexI: textOrNull(m.cycle_class_field, 20),
  material: text(m.cycle_material_field, 1000),
  there: textOrNull(m.cycle_there_field, 2000),
  needed: textOrNull(m.cycle_needed_field, 2000),
};

/** Who sends it, so that the commune can reach them. */
export const CONTACT_FIELDS = {
  name: text(m.cycle_name_field, 120),
  telephone: v.pipe(
    text(m.cycle_telephone_field, 30),
    parsed((typed: string): Result<string> => checkPhone(typed, 'telephone')),
  ),
};

/** Name and number again, where they are to be put right; empty ones stay as they were. */
export const CONTACT_AGAIN_FIELDS = {
  name: textOrNull(m.cycle_name_field, 120),
  telephone: v.pipe(
    optionalText(m.cycle_telephone_field, 30),
    parsed((typed: string): Result<string | null> =>
      typed === '' ? { ok: true, value: null } : checkPhone(typed, 'telephone'),
    ),
  ),
};

/** A second idea of the same name and telephone is meant. */
export const AGAIN_FIELD = { again: ticked };

/** Seen by programs alone; must stay empty. */
export const HIDDEN_FIELD = { website: optionalText(m.cycle_website_field, 200) };
