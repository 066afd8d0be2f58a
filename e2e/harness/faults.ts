import type { BrowserContext, ConsoleMessage, Response } from 'playwright-core';

/** Kinds of requests whose 4xx answer is part of a story; a picture or a style that is missing is a fault. */
const MAY_BE_REFUSED = ['document', 'fetch', 'xhr', 'other'];

const NO_FAULT = [
  // Said for every answer of 400 or more; `faultOf` judges those.
  'Failed to load resource',
  // Of every page here that is not to be kept on the device.
  'Service Worker registration blocked by Playwright',
];

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
  return !NO_FAULT.some((words) => message.text().startsWith(words));
}

function faultOf(response: Response): string | null {
  const { pathname } = new URL(response.url());
  const kind = response.request().resourceType();
  if (response.status() >= 500) return `${String(response.status())}: ${kind} ${pathname}`;
  if (response.status() >= 400 && !MAY_BE_REFUSED.includes(kind))
    return `${String(response.status())}: ${kind} ${pathname}`;
  return null;
}
