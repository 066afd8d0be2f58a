/** The caches of a browser in memory: as much of them as kept pages use, in the order things were put. */
export function fakeCaches(): CacheStorage {
  const all = new Map<string, Cache>();
  return {
    open: (name: string) => {
      const cache = all.get(name) ?? fakeCache();
      all.set(name, cache);
      return Promise.resolve(cache);
    },
    keys: () => Promise.resolve([...all.keys()]),
    delete: (name: string) => Promise.resolve(all.delete(name)),
  } as unknown as CacheStorage;
}

function fakeCache(): Cache {
  const kept = new Map<string, Response>();
  const urlOf = (asked: Request | string) => (typeof asked === 'string' ? asked : asked.url);
  return {
    match: (asked: Request | string) => Promise.resolve(kept.get(urlOf(asked))?.clone()),
    put: (asked: Request | string, answer: Response) => {
      kept.set(urlOf(asked), answer);
      return Promise.resolve();
    },
    delete: (asked: Request | string) => Promise.resolve(kept.delete(urlOf(asked))),
    keys: () => Promise.resolve([...kept.keys()].map((url) => new Request(url))),
  } as unknown as Cache;
}
