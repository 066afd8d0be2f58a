/**
 * What a page learns before it sends a form: `open` sends it; `ended` asks to sign in again first;
 * `other` is somebody else, signed in from another tab, in whose name nothing typed here may be sent;
 * `away` is a server that cannot be reached now.
 */
export type SessionState = 'open' | 'ended' | 'other' | 'away';

const PATIENCE = 10_000;

/** Asks the server whether the person who opened the page is still signed in. */
export async function sessionState(accountId: string, ask = fetch): Promise<SessionState> {
  const answer = await ask('/lam-viec/phien', {
    redirect: 'manual',
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => undefined);
  if (answer?.type === 'opaqueredirect') return 'ended';
  if (!answer?.ok) return 'away';
  const { accountId: now } = (await answer.json()) as { readonly accountId: string };
  return now === accountId ? 'open' : 'other';
}
