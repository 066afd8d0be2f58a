/** Says on an answer that the page may stay on its device, and under which account. */
export const KEEP_HEADER = 'saoque-keep';

/** When a page was kept, in milliseconds. */
const KEPT_AT = 'saoque-kept-at';
/** What was kept longer ago says too little of today. */
const LONGEST = 7 * 24 * 3_600_000;
/** A phone is not filled up: the pages opened longest ago go first. */
const MOST_PAGES = 80;

const FILES = 'saoque-files';
const PAGES = 'saoque-pages-';

/** What a service worker stands on. */
export interface KeptWorld {
  readonly caches: CacheStorage;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Milliseconds. */
  readonly now: () => number;
  /** The page that says there is no network, in the language of an address. */
  readonly noNetworkPage: (url: URL) => string;
}

/** The page from the server; without network as it was kept, or the one that says so. Keeps what may be kept. */
export async function openPage(
  world: KeptWorld,
  request: Request,
  after: (work: Promise<void>) => void,
): Promise<Response> {
  let answer: Response;
  try {
    answer = await world.fetch(request);
  } catch {
    const kept = await keptPage(world, request.url);
    return kept ?? (await openFile(world, fileRequest(world, request.url)));
  }
  // A paper that is not kept is not held in memory a second time.
  const copy = answer.headers.has(KEEP_HEADER) ? answer.clone() : answer;
  after(keepAnswer(world, request.url, copy));
  return answer;
}

/** Reads the whole page once more to keep it: a script has brought only its data. */
export async function keepPage(world: KeptWorld, url: string): Promise<void> {
  const answer = await world.fetch(new Request(url, { redirect: 'manual' }));
  await keepAnswer(world, url, answer);
}

/** A script, a style, a font: its name changes with what is in it, so the kept one is as good. */
export async function openFile({ caches, fetch }: KeptWorld, request: Request): Promise<Response> {
  const files = await caches.open(FILES);
  const kept = await files.match(request, { ignoreVary: true });
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) await files.put(request, answer.clone());
  return answer;
}

/** Reads files anew whose names stay the same from version to version. */
export async function keepFiles(
  { caches, fetch }: KeptWorld,
  urls: readonly string[],
): Promise<void> {
  const files = await caches.open(FILES);
  for (const url of urls) {
    const answer = await fetch(new Request(url, { cache: 'reload' }));
    if (!answer.ok) throw new Error(`${url} answers ${String(answer.status)}`);
    await files.put(url, answer);
  }
}

/** With a new version of Sao Quê pages and files of the one before are of no use together. */
export async function forgetOlder(
  world: KeptWorld,
  isOfToday: (path: string) => boolean,
): Promise<void> {
  await forgetPages(world, null);
  const files = await world.caches.open(FILES);
  for (const request of await files.keys()) {
    if (!isOfToday(new URL(request.url).pathname)) await files.delete(request);
  }
}

async function keptPage(world: KeptWorld, url: string): Promise<Response | undefined> {
  for (const name of await pageCaches(world)) {
    const pages = await world.caches.open(name);
    const kept = await pages.match(url);
    if (kept === undefined) continue;
    if (world.now() - Number(kept.headers.get(KEPT_AT)) <= LONGEST) return kept;
    await pages.delete(url);
  }
  return undefined;
}

/**
 * Keeps the page of the account that the server names, and of nobody else. A page that may not be seen
 * any more goes; one that leads elsewhere instead says that the session has ended, and all go.
 */
async function keepAnswer(world: KeptWorld, url: string, answer: Response): Promise<void> {
  const account = answer.headers.get(KEEP_HEADER);
  if (answer.status === 200 && account !== null) {
    await forgetPages(world, account);
    await put(world, await world.caches.open(PAGES + account), url, answer);
  } else if ((await keptPage(world, url)) !== undefined) {
    if (answer.type === 'opaqueredirect') await forgetPages(world, null);
    else if (answer.status < 500) await forgetPage(world, url);
  }
}

async function put(world: KeptWorld, pages: Cache, url: string, answer: Response): Promise<void> {
  const headers = new Headers(answer.headers);
  headers.set(KEPT_AT, String(world.now()));
  // A page opened by hand asks with other headers than one that a script asked for.
  headers.delete('vary');
  // Anew at the end of the line: the first are those opened longest ago.
  await pages.delete(url);
  await pages.put(url, new Response(await answer.blob(), { headers }));
  const all = await pages.keys();
  for (const old of all.slice(0, Math.max(0, all.length - MOST_PAGES))) await pages.delete(old);
}

async function forgetPage(world: KeptWorld, url: string): Promise<void> {
  for (const name of await pageCaches(world)) {
    const pages = await world.caches.open(name);
    await pages.delete(url);
  }
}

/** Those of every account but one. */
async function forgetPages(world: KeptWorld, but: string | null): Promise<void> {
  const names = await pageCaches(world);
  for (const name of names) if (name !== `${PAGES}${but ?? ''}`) await world.caches.delete(name);
}

async function pageCaches({ caches }: KeptWorld): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PAGES));
}

function fileRequest({ noNetworkPage }: KeptWorld, url: string): Request {
  const here = new URL(url);
  return new Request(new URL(noNetworkPage(here), here));
}
