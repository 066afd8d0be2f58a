import type { RequestEvent } from '@sveltejs/kit';
import { baseLocale, extractLocaleFromUrl, type Locale } from '#words/paraglide/runtime.js';
import { paraglideMiddleware } from '#words/paraglide/server.js';

/** The language that the address says. */
export function languageOf(url: URL): Locale {
  return extractLocaleFromUrl(url) ?? baseLocale;
}

/**
 * Answers in the language of the address. Paraglide is given only the address: it copies the
 * request it gets, and a copy of an upload would be held in memory whole.
 */
export function inLanguage(
  event: RequestEvent,
  answer: (language: Locale) => Promise<Response>,
): Promise<Response> {
  return paraglideMiddleware(new Request(event.url), ({ locale }) => answer(locale));
}
