import * as v from 'valibot';
import { KEY_FIELDS } from '#app/input-fields.ts';
import type { SupportKind } from '#domain/support/records/kinds.ts';
import { recordFields } from './record-fields.ts';

/** A record of a kind to be entered. */
export function enterSupportInput(kind: SupportKind) {
  return v.object({ ...recordFields(kind), ...KEY_FIELDS });
}
