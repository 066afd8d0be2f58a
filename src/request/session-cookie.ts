import type { Cookies } from '@sveltejs/kit';

/**
 * The cookie holds a random token and nothing about the person. Over https its name begins with
 * `__Host-`, so that no other site of the same domain can plant or read it. It has no age: closing
 * the browser of a shared machine ends it, and the server's own limits end it anyway.
 */
function cookieName(url: URL): string {
  return url.protocol === 'https:' ? '__Host-saoque' : 'saoque';
}

/** The part of an event that the cookie needs. */
export interface CookieEvent {
  readonly cookies: Cookies;
  readonly url: URL;
}

export function readSessionToken({ cookies, url }: CookieEvent): string | null {
  return cookies.get(cookieName(url)) ?? null;
}

export function setSessionToken({ cookies, url }: CookieEvent, token: string): void {
  cookies.set(cookieName(url), token, optionsFor(url));
}

export function clearSessionToken({ cookies, url }: CookieEvent): void {
  cookies.delete(cookieName(url), optionsFor(url));
}

function optionsFor(url: URL) {
  // Lax and not Strict: who follows a link in an e-mail to a dossier is still signed in.
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
  } as const;
}

/** Knows the device at the next sign-in, and nothing about who that will be; it opens nothing. */
function deviceCookieName(url: URL): string {
  return url.protocol === 'https:' ? '__Host-saoque-device' : 'saoque-device';
}

const A_YEAR = 31_536_000;

export function readDeviceToken({ cookies, url }: CookieEvent): string | null {
  return cookies.get(deviceCookieName(url)) ?? null;
}

export function setDeviceToken({ cookies, url }: CookieEvent, token: string): void {
  cookies.set(deviceCookieName(url), token, { ...optionsFor(url), maxAge: A_YEAR });
}
