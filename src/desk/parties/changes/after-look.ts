import { redirect } from '@sveltejs/kit';
import type { Result } from '#domain/result.ts';
import { answer, type Typed } from '#request/form.ts';
import { localizeHref } from '#words/paraglide/runtime.js';

/** Back to the list once it is decided; the same page with what was typed when it was refused. */
export function afterLook(done: Result<unknown>, typed: Typed) {
  if (!done.ok) return answer(done, typed);
  redirect(303, localizeHref('/lam-viec/thay-doi?da-ghi'));
}
