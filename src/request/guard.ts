import { error, redirect } from '@sveltejs/kit';
import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import type { Verb } from '#domain/access/verbs.ts';
import { refusalSentence } from '#domain/refusals.ts';
import { refusal } from '#domain/result.ts';
import { noteRefusal } from './noted.ts';
import { getLocale, localizeHref } from '#words/paraglide/runtime.js';

/** What the guard needs of the event of a load, an action or a handler. */
export interface GuardedEvent {
  readonly locals: App.Locals;
  readonly url: URL;
  readonly request: Request;
}

/** The requests that have asked for a right; hooks refuse to answer a work route that never did. */
const asked = new WeakSet<App.Locals>();

/** Whether this request has been through `askRight`, `askSignedIn` or was sent to sign in. */
export function hasAsked(locals: App.Locals): boolean {
  return asked.has(locals);
}

/**
 * Who acts. Without a session a page sends the person to sign in and back here; a PUT or another
 * request of a script, which cannot follow to a form, is answered 401 SIGN_IN_FIRST.
 */
export function requireActor(event: GuardedEvent): Actor {
  const { actor } = event.locals;
  if (actor) return actor;
  asked.add(event.locals);
  if (!['GET', 'HEAD', 'POST'].includes(event.request.method)) {
    error(401, refusalSentence(refusal('SIGN_IN_FIRST'), getLocale()));
  }
  redirect(303, signInHref(event));
}

/**
 * The first line of every load, action and handler under (work): the actor, when the verb is among
 * the actor's rights somewhere; otherwise the 403 page. Whether it reaches the record at hand is
 * asked by the use case.
 */
export function askRight(event: GuardedEvent, verb: Verb): Actor {
  const actor = askSignedIn(event);
  if (!isAllowedSomewhere(actor, verb)) {
    noteRefusal('NOT_ALLOWED');
    error(403, refusalSentence(refusal('NOT_ALLOWED'), getLocale()));
  }
  return actor;
}

/** For the few routes that are everybody's own: the home and the sign-out. */
export function askSignedIn(event: GuardedEvent): Actor {
  const actor = requireActor(event);
  asked.add(event.locals);
  return actor;
}

/** The sign-in page that comes back here. An action's address (`?/act`) is left out: it takes only POST. */
function signInHref(event: GuardedEvent): string {
  const back =
    event.request.method === 'POST' ? event.url.pathname : event.url.pathname + event.url.search;
  return `${localizeHref('/dang-nhap')}?tiep=${encodeURIComponent(back)}`;
}
