import { error } from '@sveltejs/kit';
import type { DeviceItem } from '#app/offline/in-line.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { refusalSentence } from '#domain/refusals.ts';
import { refusal } from '#domain/result.ts';
import { getLocale } from '#words/paraglide/runtime.js';

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const FORM = new RegExp(`^(${ID}) (${ID}) (${ID}) (${ID}|-)$`);

/**
 * What a page says of a thing it sends by itself: who typed it, its line, itself, the one before.
 * Null for a form without script. What one person typed is never saved in the name of another who
 * has signed in meanwhile: 401.
 */
export function deviceItem(event: { readonly request: Request }, actor: Actor): DeviceItem | null {
  const [, account, line, id, after] =
    FORM.exec(event.request.headers.get('x-saoque-item') ?? '') ?? [];
  if (account === undefined || line === undefined || id === undefined) return null;
  if (account !== actor.accountId) {
    error(401, refusalSentence(refusal('SIGN_IN_FIRST'), getLocale()));
  }
  return { id, line, after: after === undefined || after === '-' ? null : after };
}
