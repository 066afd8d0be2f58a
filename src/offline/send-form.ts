import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Fields } from './fields-merging.ts';
import { formOf } from './form-fields.ts';
import { itemHeader, LONGEST_WAIT } from './item-header.ts';
import type { Answer, Item, Received, Told } from './item.ts';

/** What the action of a form answers: as SvelteKit's `ActionResult`, with our data. */
export type FormResult =
  | { readonly type: 'success'; readonly status: number; readonly data?: FormNews | undefined }
  | { readonly type: 'failure'; readonly status: number; readonly data?: FormNews | undefined }
  | { readonly type: 'redirect'; readonly status: number; readonly location: string }
  | {
      readonly type: 'error';
      readonly status?: number | undefined;
      readonly error: { readonly message: string };
    };

interface FormNews {
  readonly received?: { readonly contentVersion: number; readonly at: Instant };
  readonly refusals?: readonly Told[];
}

/** Where a form is sent, in whose name, and how its page is read anew. */
export interface FormWorld {
  readonly account: string;
  readonly action: string;
  /** Reads SvelteKit's own way of writing an answer. */
  readonly deserialize: (text: string) => FormResult;
  readonly readSaved: () => Promise<Received<Fields> | undefined>;
  /** Whether a redirect leads to the sign-in: the session has ended. */
  readonly isSignIn: (location: string) => boolean;
  readonly ask?: typeof fetch;
}

/** The answer for the outbox, and the whole of it for a page whose button was pressed. */
export interface FormAnswer {
  readonly answer: Answer<Fields>;
  readonly result?: FormResult;
}

/** Sends a form as its button would, or by itself, and reads what the server says to it. */
export async function sendForm(
  world: FormWorld,
  item: Item<Fields>,
  content: Fields,
  then: string,
): Promise<FormAnswer> {
  const { account, action, ask = fetch, deserialize } = world;
  try {
    const response = await ask(action, {
      method: 'POST',
      body: formOf(content, item.seenVersion, then),
      headers: {
        'x-sveltekit-action': 'true',
        accept: 'application/json',
        ...itemHeader(account, item),
      },
      signal: AbortSignal.timeout(LONGEST_WAIT),
    });
    const result = deserialize(await response.text());
    return { answer: await answerOf(world, item, result), result };
  } catch {
    return { answer: { kind: 'unreachable' } };
  }
}

async function answerOf(
  world: FormWorld,
  item: Item<Fields>,
  result: FormResult,
): Promise<Answer<Fields>> {
  switch (result.type) {
    case 'redirect':
      return world.isSignIn(result.location)
        ? { kind: 'ended' }
        : {
            kind: 'received',
            version: item.seenVersion + 1,
            at: new Date().toISOString() as Instant,
          };
    case 'error':
      return stopped(result);
    case 'success':
    case 'failure': {
      const { received, refusals = [] } = result.data ?? {};
      if (received) return { kind: 'received', version: received.contentVersion, at: received.at };
      if (refusals.some((one) => one.code === 'ITEM_EARLY')) return { kind: 'early' };
      if (!refusals.some((one) => one.code === 'CHANGED_MEANWHILE')) {
        return { kind: 'refused', told: refusals };
      }
      const stored = await world.readSaved();
      return stored ? { kind: 'changed', stored } : { kind: 'unreachable' };
    }
  }
}

/** The error page instead of the form's answer. */
function stopped({ status = 500, error }: Extract<FormResult, { type: 'error' }>): Answer<Fields> {
  if (status === 401) return { kind: 'ended' };
  if (status >= 500 || status === 429) return { kind: 'unreachable' };
  return { kind: 'refused', told: [{ sentence: error.message }] };
}
