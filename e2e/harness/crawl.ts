import type { Page } from 'playwright-core';
import type { Person } from './people.ts';

/** Where a crawl begins and what it leaves out. */
export interface Crawl {
  readonly from: readonly string[];
  /** Whether an address, path and question, belongs to this crawl. */
  readonly follows: (address: string) => boolean;
}

/** A link to a page, and, in a table, what its row says of the state of the thing. */
interface Link {
  readonly address: string;
  readonly state: string;
}

/** A page as it is looked at; `first` of its form means that no other like it was opened before. */
export interface Opened {
  readonly page: Page;
  readonly address: string;
  readonly first: boolean;
}

/**
 * Opens every page that links lead to, each address once; of addresses that differ only in ids,
 * codes or questions the first of each state that a list shows, and of lists that are asked several
 * things at once only those that ask one not yet asked. Gives what `look` has found, and
 * every address that does not answer with a page.
 */
export async function crawl(
  person: Person,
  { from, follows }: Crawl,
  look: (opened: Opened) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const waiting: Link[] = from.map((address) => ({ address, state: '' }));
  const seen = new Set(from);
  const kinds = new Set<string>();
  const forms = new Set<string>();
  const faults: string[] = [];
  for (let link = waiting.shift(); link !== undefined; link = waiting.shift()) {
    const { address, state } = link;
    const form = formOf(address);
    const named = `${form.path}?${form.questions.join('&')}`;
    const ofLink = kindsOf(form, state);
    if (ofLink.every((kind) => kinds.has(kind))) continue;
    for (const kind of ofLink) kinds.add(kind);
    const status = await person.open(address);
    if (status !== 200) {
      faults.push(`${address} answers ${String(status)}`);
      continue;
    }
    for (const next of await linksOn(person.page)) {
      if (seen.has(next.address) || !follows(next.address)) continue;
      seen.add(next.address);
      waiting.push(next);
    }
    faults.push(...(await look({ page: person.page, address, first: !forms.has(named) })));
    forms.add(named);
  }
  return faults;
}

/** Every link of the same origin, with the tag in its row where it stands in a table. */
function linksOn(page: Page): Promise<readonly Link[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].flatMap((link) => {
      const { origin, pathname, search } = new URL(link.href);
      const state = link.closest('tr')?.querySelector('.tag')?.textContent ?? '';
      return origin === location.origin ? [{ address: pathname + search, state }] : [];
    }),
  );
}

/** A path by its form, the names of its questions in their order. */
interface Form {
  readonly path: string;
  readonly questions: readonly string[];
}

/** Ids, codes, numbers and the rules of data quality become a dot, of a question only the names stay. */
function formOf(address: string): Form {
  const { pathname, searchParams } = new URL(address, 'http://x');
  const path = pathname
    .split('/')
    .map((part, at, parts) => (isOneOfMany(part, parts[at - 1]) ? '·' : part))
    .join('/');
  return { path, questions: [...searchParams.keys()].sort() };
}

function isOneOfMany(part: string, before: string | undefined): boolean {
  return before === 'chat-luong' || (/\d/.test(part) && !/^mau-/.test(part));
}

/** What a link would show that others may have shown: each question of its own. */
function kindsOf({ path, questions }: Form, state: string): readonly string[] {
  return (questions.length === 0 ? [''] : questions).map((name) => `${path}?${name} ${state}`);
}
