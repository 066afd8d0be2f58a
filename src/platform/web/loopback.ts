import { isLoopbackHost } from './hosts.ts';

/** What proxies add: whoever sends it stands behind one, wherever the proxy itself runs. */
const PROXIED = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'];

/**
 * Whether a request was made on this machine itself: from its loopback, to a name of its loopback,
 * through no proxy. A proxy on the same machine that adds nothing and asks for `localhost` cannot be
 * told from a person here; docs/install.md asks for the header.
 */
export function isFromHere(address: string, headers: Headers): boolean {
  const loopback = address === '::1' || /^(::ffff:)?127\./.test(address);
  return (
    loopback && isLoopbackHost(headers.get('host')) && !PROXIED.some((name) => headers.has(name))
  );
}
