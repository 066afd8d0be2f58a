import { invalidate } from '$app/navigation';
import { PRINT_DATA } from './print-data.ts';

const EVERY = 2_000;

/** Fetches anew how far the print is, every two seconds while it is made and the page is looked at. */
export function followPrint(isOpen: () => boolean): void {
  $effect(() => {
    if (!isOpen()) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void invalidate(PRINT_DATA);
    }, EVERY);
    return () => clearInterval(timer);
  });
}
