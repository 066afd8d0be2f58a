/** A public page as the memory knows it. */
export interface PublicAddress {
  /** Path and query in the one form under which the page is rendered and kept. */
  readonly address: string;
  /** For how long at most an unchanged register gives the same bytes: pages that say the time of day, a minute. */
  readonly holds: 'day' | 'minute';
}

interface PublicRoute {
  /** The path without language. */
  readonly path: RegExp;
  readonly holds: PublicAddress['holds'];
  /** Parameters that the page reads; `many`: each of its values counts. Others are left out of the address. */
  readonly reads?: Readonly<Record<string, 'one' | 'many'>>;
  /** Parameters with which the address leads elsewhere: such a request goes by. */
  readonly leads?: readonly string[];
}

/** A code as it is printed; anything else that is typed is led to such an address by the pages. */
const CODE = '[0-9A-Za-z][0-9A-Za-z.-]{0,79}';

/**
 * The pages that everybody may read and that are the same for everybody. Whatever is not named here is
 * never kept: not the work pages, not signing in, not what a later version adds before it is named.
 */
const PUBLIC_ROUTES: readonly PublicRoute[] = [
  { path: /^\/$/, holds: 'day' },
  {
    path: /^\/san-pham$/,
    holds: 'day',
    reads: {
      q: 'one',
      star: 'many',
      group: 'many',
      commune: 'many',
      state: 'one',
      year: 'one',
      sort: 'one',
      page: 'one',
    },
  },
  { path: new RegExp(`^/san-pham/${CODE}$`), holds: 'day' },
  { path: /^\/kiem-tra$/, holds: 'day', leads: ['ma'] },
  { path: new RegExp(`^/kiem-tra/${CODE}$`), holds: 'minute' },
  { path: /^\/(tro-giup|rieng-tu|tiep-can)$/, holds: 'day' },
  { path: new RegExp(`^/api/v1/check/${CODE}$`), holds: 'minute' },
  { path: /^\/api\/v1\/openapi\.json$/, holds: 'day' },
];

/** Addresses that are longer are no link of ours and are not looked at here. */
const LONGEST = 1000;
const LONGEST_VALUE = 100;
const MOST_VALUES = 20;

/**
 * The public page that an address asks for; null when it is none, or when only the pages themselves
 * can say. Parameters that the page does not read are left out, the others put in order, so that
 * nobody can fill the memory with the same page under a thousand addresses.
 */
export function publicAddress(asked: string): PublicAddress | null {
  if (asked.length > LONGEST) return null;
  const mark = asked.indexOf('?');
  const path = mark === -1 ? asked : asked.slice(0, mark);
  const bare = withoutLanguage(path);
  const route = PUBLIC_ROUTES.find((one) => one.path.test(bare));
  if (route === undefined) return null;
  if (mark === -1) return { address: path, holds: route.holds };
  const params = new URLSearchParams(asked.slice(mark + 1));
  if (route.leads?.some((name) => params.has(name))) return null;
  const query = orderedQuery(params, route.reads ?? {});
  if (query === null) return null;
  return { address: query === '' ? path : `${path}?${query}`, holds: route.holds };
}

/** The API has no language in its address. */
function withoutLanguage(path: string): string {
  if (path === '/en') return '/';
  return path.startsWith('/en/') && !path.startsWith('/en/api/') && path !== '/en/'
    ? path.slice('/en'.length)
    : path;
}

/** Null when a value is longer than any page reads, or there are more of them. */
function orderedQuery(
  params: URLSearchParams,
  reads: NonNullable<PublicRoute['reads']>,
): string | null {
  const ordered = new URLSearchParams();
  for (const [name, kind] of Object.entries(reads)) {
    const given = params.getAll(name).slice(0, kind === 'one' ? 1 : MOST_VALUES + 1);
    if (given.length > MOST_VALUES || given.some((value) => value.length > LONGEST_VALUE)) {
      return null;
    }
    const values = new Set(given.map((value) => value.normalize('NFC').trim()));
    for (const value of [...values].filter(Boolean).sort()) ordered.append(name, value);
  }
  return ordered.toString();
}
