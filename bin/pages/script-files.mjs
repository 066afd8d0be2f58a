import path from 'node:path';

const routes = path.resolve(import.meta.dirname, '../../src/routes');
/** What every work page loads: what it stands in, and what stands there instead when it fails. */
const FRAME = [
  '+layout.svelte',
  '+error.svelte',
  '(work)/lam-viec/+layout.svelte',
  '(work)/lam-viec/+error.svelte',
].map((file) => path.join(routes, file));
/** Of sixty work pages: what so many share is one file. With 20 the largest page has 27 files, with 6 the smallest 4 kB more. */
const COMMON = 8;

/** Names all messages, of which each module takes its own. */
const EVERY_MESSAGE = path.join('paraglide', 'messages.js');

/** Of SvelteKit's own modules it knows the files by itself. */
const isOurs = (/** @type {string} */ id) =>
  /[\\/]src[\\/]/.test(id) || /[\\/]node_modules[\\/](?!@sveltejs[\\/])/.test(id);

/**
 * How the script of the work pages is shared out over files: a phone that opens a page fetches a few,
 * each once for all pages. By itself the bundler makes one for each set of pages that share a module,
 * up to seventy for one page, most of them under a kilobyte.
 * @returns {import('vite').Rolldown.CodeSplittingOptions}
 */
export function scriptFiles() {
  /** @type {Set<string> | undefined} */
  let frame;
  return {
    groups: [
      {
        name: (id, chunking) => {
          frame ??= reachedFrom(FRAME, (one) => chunking.getModuleInfo(one));
          return frame.has(id) && isOurs(id) ? 'frame' : null;
        },
        priority: 2,
      },
      { name: 'common', test: isOurs, minShareCount: COMMON, priority: 1 },
      {
        name: 'shared',
        test: isOurs,
        minShareCount: 2,
        entriesAware: true,
        entriesAwareMergeThreshold: 10_000,
      },
    ],
  };
}

/**
 * The modules and all that they import, in whatever depth.
 * @param {readonly string[]} roots
 * @param {(id: string) => { readonly importedIds: readonly string[] } | null} moduleOf
 */
function reachedFrom(roots, moduleOf) {
  const reached = new Set(roots);
  for (const id of reached) {
    if (id.endsWith(EVERY_MESSAGE)) continue;
    moduleOf(id)?.importedIds.forEach((next) => reached.add(next));
  }
  return reached;
}
