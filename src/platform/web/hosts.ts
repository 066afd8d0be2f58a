import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** What the pages may be called in a request. */
export interface KnownHosts {
  /** Names an administrator listed, in small letters. */
  readonly hosts: readonly string[];
  /** That of PUBLIC_ORIGIN. */
  readonly publicName: string | undefined;
}

/**
 * Whether a request asks for a name of ours. Any other `Host` is a mistake or an attack: a strange
 * site whose name leads to this machine (DNS rebinding), or a name that would end up in links.
 * Beside the listed names: that of PUBLIC_ORIGIN, this machine's own, and the very address the
 * connection came to, which no stranger's name can be.
 */
export function isKnownHost(request: IncomingMessage, known: KnownHosts): boolean {
  const name = hostName(request.headers.host);
  if (name === null) return false;
  if (isLoopbackName(name) || name === known.publicName || known.hosts.includes(name)) return true;
  return isIP(bare(name)) !== 0 && bare(name) === addressCameTo(request);
}

/** "localhost", "127.0.0.1" or "[::1]", with whatever port. */
export function isLoopbackHost(host: string | null): boolean {
  const name = hostName(host ?? undefined);
  return name !== null && isLoopbackName(name);
}

function isLoopbackName(name: string): boolean {
  return name === 'localhost' || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name);
}

/** Without port and in small letters; null when it is no name at all. */
function hostName(host: string | undefined): string | null {
  return /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?$/i.exec(host ?? '')?.[1]?.toLowerCase() ?? null;
}

function bare(name: string): string {
  return name.replace(/^\[|\]$/g, '');
}

function addressCameTo({ socket }: IncomingMessage): string {
  return (socket.localAddress ?? '').replace(/^::ffff:/, '');
}
