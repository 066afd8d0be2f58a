import * as v from 'valibot';
import { isGrantable } from '#domain/access/places.ts';
import { ROLES } from '#domain/access/rights.ts';
import { choice, day, optionalDay, textOrNull, KEY_FIELDS } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** A role to be given, with a new account or as one more; whether it needs a place is asked in `checkPlace`. */
export const GRANT_FIELDS = {
  role: choice(m.access_role_field, ROLES.filter(isGrantable)),
  unitId: textOrNull(m.access_place_field, 20),
  producerId: textOrNull(m.access_producer_field, 40),
  validFrom: day(m.access_valid_from_field),
  /** The last day; null = until it is ended. */
  validTo: optionalDay(),
};

/** One role more for an account. */
export const grantRoleInput = v.object({ ...GRANT_FIELDS, ...KEY_FIELDS });
