import type { Locator, Page } from 'playwright-core';

/** Without script there is nothing to wait for. */
const plain = new WeakSet<Page>();

export function worksWithoutScript(page: Page): void {
  plain.add(page);
}

/** Waits until the page's script has taken over the form, as people do who look before they type. */
export async function awake(page: Page): Promise<void> {
  if (plain.has(page)) return;
  const scripts = await page.locator('script:not([type="application/ld+json"])').count();
  if (scripts > 0) await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
}

/** Types into the fields of these names, as they stand on the page. */
export async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  await awake(page);
  for (const [name, value] of Object.entries(values)) {
    await page.locator(`[name="${name}"]:not([type=hidden])`).fill(value);
  }
}

/** Ticks or chooses the box of that name, and value where there are several. */
export async function choose(page: Page, name: string, value?: string): Promise<void> {
  await awake(page);
  const box = page.locator(
    `input[name="${name}"]${value === undefined ? '' : `[value="${value}"]`}`,
  );
  // The box itself may be hidden behind its label; the label is what a person presses.
  await page.locator('label').filter({ has: box }).click();
}

/** Presses the button and waits for the page that follows, by its path. */
export async function press(
  page: Page,
  button: RegExp | string,
  nextPath: RegExp | string,
): Promise<void> {
  await awake(page);
  const here = page.url();
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.waitForURL((address) => address.href !== here && matches(address.pathname, nextPath));
}

/** Presses a button whose answer may be the same page, and waits until that answer is there. */
export async function pressAndStay(page: Page, button: string | RegExp): Promise<void> {
  await awake(page);
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  const loaded = page.waitForEvent('load').catch(() => undefined);
  await page.getByRole('button', { name: button }).click();
  const request = await sent;
  await (await request.response())?.finished();
  // A form that a script sends stays on its page; a plain one brings another.
  if (request.isNavigationRequest()) await loaded;
}

function matches(path: string, wanted: RegExp | string): boolean {
  return typeof wanted === 'string' ? path === wanted : wanted.test(path);
}

/** The sentences of the summary of mistakes on top of a form. */
export async function mistakes(page: Page): Promise<readonly string[]> {
  await page.locator('[role=alert]').first().waitFor();
  return page.locator('[role=alert] li').allInnerTexts();
}

/** What a person reads in the main part of the page: hard spaces and hyphens are spaces and hyphens. */
export async function wordsOn(page: Page): Promise<string> {
  const text = await page.locator('main').innerText();
  return text
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/\u2011/g, '-')
    .replace(/\u2060/g, '');
}

/** Goes on with Tab, as somebody without a mouse does, until the element has the focus. */
export async function tabTo(page: Page, element: Locator): Promise<void> {
  for (let step = 0; step < 200; step += 1) {
    if (await element.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${element.toString()}`);
}
