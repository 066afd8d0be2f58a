import { noteAudit, type AuditNote } from '#app/audit/note-audit.ts';
import { isTelling, type AuditOutcome } from '#domain/audit/entry.ts';
import type { RequestEvent } from '@sveltejs/kit';
import { readOf } from './audited.ts';
import type { Noted } from './noted.ts';

/**
 * The one place that writes the audit log: after a request was answered, also when it was refused
 * and its transaction taken back. At most one entry a request; none for public pages, and none for
 * acts that were done, which stand in the ledger; what stands in none says `noteDone`.
 */
export async function audit(event: RequestEvent, status: number, noted: Noted): Promise<void> {
  const note = noteOf(event, status, noted);
  if (note === null) return;
  const address = event.getClientAddress();
  await noteAudit(event.locals.deps, { ...note, address });
}

type Note = Omit<AuditNote, 'address'>;

function noteOf(event: RequestEvent, status: number, noted: Noted): Note | null {
  const { route, locals, request, params } = event;
  const accountId = locals.actor?.accountId ?? null;
  const outcome = outcomeOf(status, noted);
  const isForm = request.method !== 'GET' && request.method !== 'HEAD';
  if (route.id === '/(auth)/dang-nhap') return isForm ? signIn(outcome, noted) : null;
  if (route.id === '/(auth)/dang-xuat') {
    return accountId === null ? null : { accountId, event: 'signOut', object: null, outcome };
  }
  // Whoever is not signed in has been sent to do so and has seen nothing.
  if (accountId === null || route.id?.startsWith('/(work)/') !== true) return null;
  if (noted.done !== null) return { accountId, ...noted.done, outcome };
  const read = readOf(route.id, params);
  if (isForm) {
    const object = read?.object ?? null;
    return isTelling(outcome) ? { accountId, event: 'request', object, outcome } : null;
  }
  if (read !== null) return { accountId, ...read, outcome };
  return isTelling(outcome) ? { accountId, event: 'request', object: null, outcome } : null;
}

function signIn(outcome: AuditOutcome, { signedIn, triedName }: Noted): Note | null {
  // An empty field, or a form that could not be read, is no try.
  if (signedIn === null && !isTelling(outcome)) return null;
  return { accountId: signedIn, event: 'signIn', object: null, outcome, triedName };
}

function outcomeOf(status: number, { refusal }: Noted): AuditOutcome {
  if (refusal !== null) return refusal;
  return status >= 400 ? `HTTP_${status}` : 'done';
}
