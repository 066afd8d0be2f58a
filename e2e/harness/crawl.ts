import type { Page } from 'playwright-core';
import type { Person } from './people.ts';

/** Where a crawl begins and what it leaves out. */
export interface Crawl {
  readonly from: readonly string[];
  /** Whether an address, path and question, belongs to this crawl. */
  readonly follows: (address: string) => boolean;
  /** How many addresses of one form are opened, `/lam-viec/ho-so/…` for example. */
  readonly ofOneForm?: number;
}

/**
 * Opens every page that links lead to, each address once and of addresses that differ only in ids,
 * codes or questions the first few; shows each to `look`. Gives what `look` has found, and every
 * address that does not answer with a page.
 */
export async function crawl(
  person: Person,
  { from, follows, ofOneForm = 2 }: Crawl,
  look: (page: Page, address: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const waiting = [...from];
  const seen = new Set(waiting);
  const forms = new Map<string, number>();
  const faults: string[] = [];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const form = formOf(address);
    const before = forms.get(form) ?? 0;
    if (before >= ofOneForm) continue;
    forms.set(form, before + 1);
    const status = await person.open(address);
    if (status !== 200) {
      faults.push(`${address} answers ${String(status)}`);
      continue;
    }
    for (const link of await linksOn(person.page)) {
      if (seen.has(link) || !follows(link)) continue;
      seen.add(link);
      waiting.push(link);
    }
    faults.push(...(await look(person.page, address)));
  }
  return faults;
}

/** Path and question of every link of the same origin. */
export function linksOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .map((link) => new URL(link.href))
      .filter(({ origin }) => origin === location.origin)
      .map(({ pathname, search }) => pathname + search),
  );
}

/** Ids, codes and numbers become a dot, of a question only the names stay. */
function formOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://x');
  const path = pathname
    .split('/')
    .map((part) => (/\d/.test(part) && !/^mau-/.test(part) ? '·' : part))
    .join('/');
  return `${path}?${[...searchParams.keys()].sort().join('&')}`;
}
