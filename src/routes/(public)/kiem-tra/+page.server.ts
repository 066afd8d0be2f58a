import { redirect } from '@sveltejs/kit';
import { readTypedCode } from '#app/catalogue/typed-code.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { PageServerLoad } from './$types';

/** The code field is a GET form; what was typed in it becomes the address of the answer. */
export const load: PageServerLoad = ({ url }) => {
  const typed = url.searchParams.get('ma');
  if (typed === null) return { empty: false };
  const code = readTypedCode(typed);
  if (code === '') return { empty: true };
  redirect(303, localizeHref(`/kiem-tra/${encodeURIComponent(code)}`));
};
