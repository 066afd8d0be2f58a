import { deLocalizeUrl } from '#words/paraglide/runtime.js';

/** `/en/san-pham` is the page `/san-pham` in English: the address says the language, the route is one. */
export function reroute({ url }: { url: URL }): string {
  return deLocalizeUrl(url).pathname;
}
