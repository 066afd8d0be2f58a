import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Result } from '#domain/result.ts';
import { KEY_FIELDS, SHOWN, text } from '#app/input-fields.ts';
import { answer, type Typed } from '#request/form.ts';
import { m } from '#words/paraglide/messages.js';
import { localizeHref } from '#words/paraglide/runtime.js';

const FIELDS = {
  producerId: v.string(),
  shown: SHOWN,
  ...KEY_FIELDS,
};

/** A decision that lets a change count: whose it is, and what was seen. */
export const ACCEPTING = v.object(FIELDS);

/** One that does not, with the reason that the producer reads. */
export const REFUSING = v.object({ ...FIELDS, reason: text(m.parties_looks_reason_field, 1000) });

/** Back to the list once it is decided; the same page with what was typed when it was refused. */
export function afterLook(done: Result<unknown>, typed: Typed) {
  if (!done.ok) return answer(done, typed);
  redirect(303, localizeHref('/lam-viec/thay-doi?da-ghi'));
}
