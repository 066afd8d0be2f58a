import { redirect } from '@sveltejs/kit';
import { pageOf } from './chosen.ts';

/**
 * Leads an address behind the end of a list to its last page: rows went away while somebody read, and
 * "there is nothing" would not be true.
 */
export function lastPageInstead(url: URL, pages: number, param = 'trang'): void {
  if (pageOf(url, param) <= pages) return;
  const last = new URL(url);
  last.searchParams.set(param, String(pages));
  redirect(303, last.pathname + last.search);
}
