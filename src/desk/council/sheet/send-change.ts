import * as v from 'valibot';
import { isInstant, type Instant } from '#domain/calendar/plain-date.ts';
import type { SheetChange } from '#domain/council/sheet-change.ts';
import type { Answer } from './outbox.ts';

const LONGEST_WAIT = 15_000;

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
const refused = v.object({ refusals: v.array(v.object({ sentence: v.string() })) });
const stopped = v.object({ message: v.string() });

/** Sends a change of the sheet and reads what the server says to it. */
export async function sendChange(
  address: string,
  change: SheetChange,
  seenVersion: number,
  ask: typeof fetch = fetch,
): Promise<Answer> {
  try {
    const response = await ask(address, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ ...change, seenVersion }),
      signal: AbortSignal.timeout(LONGEST_WAIT),
    });
    // A server that is being restarted, or one that asks to wait, is asked again.
    if (response.status >= 500 || response.status === 429) return { kind: 'unreachable' };
    return readAnswer(await response.json());
  } catch {
    return { kind: 'unreachable' };
  }
}

function readAnswer(json: unknown): Answer {
  if (v.is(received, json)) return { kind: 'received', version: json.version, at: json.at };
  if (v.is(changed, json)) return { kind: 'changed', sheet: json.sheet };
  if (v.is(refused, json)) {
    return { kind: 'refused', sentences: json.refusals.map((one) => one.sentence) };
  }
  if (v.is(stopped, json)) return { kind: 'refused', sentences: [json.message] };
  return { kind: 'unreachable' };
}
