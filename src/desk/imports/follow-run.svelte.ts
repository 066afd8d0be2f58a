import { invalidate } from '$app/navigation';
import { RUN_DATA } from './run-data.ts';

const EVERY = 1_500;

/** Fetches anew how far the work on a list is, while it goes on and the page is looked at. */
export function followRun(isOpen: () => boolean): void {
  $effect(() => {
    if (!isOpen()) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void invalidate(RUN_DATA);
    }, EVERY);
    return () => clearInterval(timer);
  });
}
