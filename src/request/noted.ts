import { AsyncLocalStorage } from 'node:async_hooks';
import type { AuditEvent, AuditObject } from '#domain/audit/entry.ts';
import type { RefusalCode } from '#domain/refusals.ts';

/** What becomes known of a request on its way, for the audit log. */
export interface Noted {
  /** The first refusal that was answered with. */
  refusal: RefusalCode | null;
  /** Who signed in by this request. */
  signedIn: string | null;
  /** The name under which somebody tried to. */
  triedName: string | null;
  /** What was done that stands in no ledger. */
  done: Done | null;
}

interface Done {
  readonly event: AuditEvent;
  readonly object: AuditObject;
}

const requests = new AsyncLocalStorage<Noted>();

/** Does the work of one request and gives what was noted of it. */
export async function noting<T>(
  work: () => Promise<T>,
): Promise<{ readonly answer: T; readonly noted: Noted }> {
  const noted: Noted = { refusal: null, signedIn: null, triedName: null, done: null };
  const answer = await requests.run(noted, work);
  return { answer, noted };
}

/** Called wherever a refusal becomes an answer: form.ts and guard.ts. */
export function noteRefusal(code: RefusalCode): void {
  const noted = requests.getStore();
  if (noted) noted.refusal ??= code;
}

/** Called by the sign-in, which alone knows who came. */
export function noteSignIn(who: Partial<Pick<Noted, 'signedIn' | 'triedName'>>): void {
  const noted = requests.getStore();
  if (noted) Object.assign(noted, who);
}

/** Called by an action whose work is no act of the ledger. */
export function noteDone(done: Done): void {
  const noted = requests.getStore();
  if (noted) noted.done = done;
}
