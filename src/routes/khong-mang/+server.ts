import { barePage } from '#request/bare-page.ts';
import { m } from '#words/paraglide/messages.js';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { RequestHandler } from './$types';

/** What a device shows in place of a page that it has not kept; the service worker keeps it at its start. */
export const GET: RequestHandler = ({ url }) =>
  barePage(url, 200, m.offline_page_not_kept(), [
    { href: localizeHref('/lam-viec'), label: m.offline_page_home() },
    { href: localizeHref('/lam-viec/chua-gui'), label: m.offline_menu() },
  ]);
