import type { BrowserContext, ConsoleMessage, Response } from 'playwright-core';

/** Kinds of requests whose 4xx answer is part of a story; a picture or a style that is missing is a fault. */
const MAY_BE_REFUSED = ['document', 'fetch', 'xhr', 'other'];

/**
 * What must never happen behind a person's back, whatever the story is about: an error or a breach
 * of the content policy in the console, a script that fails, an answer of 500 or more, a picture,
 * style or font that is missing. The list is filled while pages are used.
 */
export function recordFaults(context: BrowserContext): string[] {
  const faults: string[] = [];
  context.on('console', (message) => {
    if (isFault(message)) faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    faults.push(`script: ${error.error().message}`);
  });
  context.on('response', (response) => {
    const fault = faultOf(response);
    if (fault !== null) faults.push(fault);
  });
  return faults;
}

function isFault(message: ConsoleMessage): boolean {
  if (message.type() !== 'error' && message.type() !== 'warning') return false;
  // Said for every answer of 400 or more; `faultOf` judges those.
  return !message.text().startsWith('Failed to load resource');
}

function faultOf(response: Response): string | null {
  const { pathname } = new URL(response.url());
  const kind = response.request().resourceType();
  if (response.status() >= 500) return `${String(response.status())}: ${kind} ${pathname}`;
  if (response.status() >= 400 && !MAY_BE_REFUSED.includes(kind))
    return `${String(response.status())}: ${kind} ${pathname}`;
  return null;
}
