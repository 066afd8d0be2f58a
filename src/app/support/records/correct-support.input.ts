import * as v from 'valibot';
import { ACT_FIELDS } from '#app/input-fields.ts';
import type { SupportKind } from '#domain/support/records/kinds.ts';
import { recordFields } from './record-fields.ts';

/** A record said anew, as the page showed it. */
export function correctSupportInput(kind: SupportKind) {
  return v.object({ ...recordFields(kind), ...ACT_FIELDS });
}
