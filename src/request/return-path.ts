import { deLocalizeHref, localizeHref } from '#words/paraglide/runtime.js';

/**
 * Where to go after signing in: the work page that was asked for, otherwise the home. Only a path
 * of our own work side counts, so that a prepared link (`?tiep=https://…`, `//…`, `/\…`) cannot send
 * a person who has just signed in to somebody else's page.
 */
export function returnPath(asked: string | null): string {
  const home = localizeHref('/lam-viec');
  if (asked === null || !asked.startsWith('/') || !URL.canParse(asked, NOWHERE)) return home;
  const url = new URL(asked, NOWHERE);
  const path = deLocalizeHref(url.pathname);
  const ours = url.origin === NOWHERE && (path === '/lam-viec' || path.startsWith('/lam-viec/'));
  return ours ? url.pathname + url.search : home;
}

const NOWHERE = 'http://nowhere.invalid';
