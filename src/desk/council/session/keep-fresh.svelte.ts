import { invalidate } from '$app/navigation';
import { SESSION_DATA } from './session-page.ts';

const EVERY = 10_000;

/**
 * Fetches the session anew every ten seconds while the page is looked at, without touching focus or
 * scroll. Not while somebody fills in a field: what is being typed must not change under the hands.
 */
export function keepFresh(isRunning: () => boolean): void {
  $effect(() => {
    if (!isRunning()) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && !isTyping()) void invalidate(SESSION_DATA);
    }, EVERY);
    return () => clearInterval(timer);
  });
}

function isTyping(): boolean {
  return document.activeElement?.matches('input, textarea, select') ?? false;
}
