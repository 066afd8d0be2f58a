import * as v from 'valibot';
import { isInstant, type Instant } from '#domain/calendar/plain-date.ts';
import type { SheetChange, SheetContent } from '#domain/council/sheet-change.ts';
import type { Answer, Item } from './item.ts';
import { itemHeader, LONGEST_WAIT } from './item-header.ts';

const instant = v.custom<Instant>((text) => typeof text === 'string' && isInstant(text));
const received = v.object({ version: v.number(), at: instant });
const changed = v.object({
  sheet: v.object({
    content: v.object({
      choices: v.record(v.string(), v.nullable(v.number())),
      remarks: v.record(v.string(), v.string()),
      comment: v.string(),
    }),
    version: v.number(),
    at: v.nullable(instant),
  }),
});
const refused = v.object({
  refusals: v.array(v.object({ sentence: v.string(), code: v.optional(v.string(), '') })),
});
const stopped = v.object({ message: v.string() });

/** Sends a change of the own sheet of this account and reads what the server says to it. */
export async function sendSheet(
  account: string,
  action: string,
  item: Item<SheetChange>,
  ask: typeof fetch = fetch,
): Promise<Answer<SheetContent>> {
  try {
    const response = await ask(action, {
      method: 'PUT',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...itemHeader(account, item),
      },
      body: JSON.stringify({ ...item.change, seenVersion: item.seenVersion }),
      signal: AbortSignal.timeout(LONGEST_WAIT),
    });
    // A server that is being restarted, or one that asks to wait, is asked again.
    if (response.status >= 500 || response.status === 429) return { kind: 'unreachable' };
    if (response.status === 401) return { kind: 'ended' };
    return readAnswer(await response.json());
  } catch {
    return { kind: 'unreachable' };
  }
}

function readAnswer(json: unknown): Answer<SheetContent> {
  if (v.is(received, json)) return { kind: 'received', version: json.version, at: json.at };
  if (v.is(changed, json)) return { kind: 'changed', stored: json.sheet };
  const told = v.safeParse(refused, json);
  if (told.success) {
    const { refusals } = told.output;
    return refusals.some((one) => one.code === 'ITEM_EARLY')
      ? { kind: 'early' }
      : { kind: 'refused', told: refusals };
  }
  if (v.is(stopped, json)) return { kind: 'refused', told: [{ sentence: json.message }] };
  return { kind: 'unreachable' };
}
