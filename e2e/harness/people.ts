import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, expect } from 'vitest';
import { requireChromium } from './chromium.ts';
import { recordFaults } from './faults.ts';
import { worksWithoutScript } from './forms.ts';
import { ORIGIN } from './our-app.ts';

/** The password of every account of a demonstration; the sign-in page shows it. */
export const PASSWORD = 'saoquemau';

/** A person in front of a screen of their own. */
export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Opens an address of Sao Quê, `/lam-viec`, and answers with the status. */
  readonly open: (address: string) => Promise<number>;
  readonly leave: () => Promise<void>;
}

export interface Screen {
  readonly width?: number;
  readonly javaScript?: boolean;
  /** Pages stay on the device for when there is no network; else requests can be held up and counted. */
  readonly keepsPages?: boolean;
  /** Another Sao Quê than that of the journeys. */
  readonly origin?: string;
}

const opened = new Set<{ readonly context: BrowserContext; readonly faults: string[] }>();
let browser: Promise<Browser> | undefined;

/** Somebody who is not signed in. */
export async function visitor(screen: Screen = {}): Promise<Person> {
  const context = await (await openBrowser()).newContext(optionsOf(screen));
  // As long as a machine under load needs: what does not come fails all the same.
  context.setDefaultTimeout(60_000);
  const entry = { context, faults: recordFaults(context) };
  opened.add(entry);
  const page = await context.newPage();
  if (screen.javaScript === false) worksWithoutScript(page);
  return {
    page,
    context,
    open: async (address) => (await page.goto(address))?.status() ?? 0,
    leave: async () => {
      await context.close();
      opened.delete(entry);
    },
  };
}

/** Somebody of the demonstration province, signed in by the form, on the home of their work. */
export async function signIn(name: string, screen: Screen = {}): Promise<Person> {
  const person = await visitor(screen);
  await person.open('/dang-nhap');
  await fillSignIn(person.page, name);
  await person.page.waitForURL('**/lam-viec');
  return person;
}

export async function fillSignIn(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('Số điện thoại hoặc thư điện tử').fill(name);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

function optionsOf({
  width = 1280,
  javaScript = true,
  keepsPages = false,
  origin,
}: Screen): BrowserContextOptions {
  return {
    baseURL: origin ?? ORIGIN,
    viewport: { width, height: 800 },
    javaScriptEnabled: javaScript,
    serviceWorkers: keepsPages ? 'allow' : 'block',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  };
}

function openBrowser(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: requireChromium(),
    // Root has no sandbox; a small machine has little shared memory.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage'],
  });
  return browser;
}

afterEach(async ({ task }) => {
  const faults = [...opened].flatMap((entry) => entry.faults.splice(0));
  if (task.result?.state === 'fail') await takePictures(task.name);
  expect(faults).toEqual([]);
});

afterAll(async () => {
  await (await browser)?.close();
});

/** What was on every screen when a test failed, for whoever looks into it: test-results/. */
async function takePictures(test: string): Promise<void> {
  const pages = [...opened].flatMap(({ context }) => context.pages());
  for (const [no, page] of pages.entries()) {
    const name = `${test.slice(0, 60).replace(/[^\p{L}\d]+/gu, '-')}-${String(no + 1)}.png`;
    await page.screenshot({ path: `test-results/${name}`, fullPage: true });
  }
}
