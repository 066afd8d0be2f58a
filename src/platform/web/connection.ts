import type { IncomingMessage } from 'node:http';

/** Headers in which the pages find how a request really came; whatever a client put there is overwritten. */
export const CONNECTION_HEADERS = {
  PROTOCOL_HEADER: 'x-saoque-protocol',
  ADDRESS_HEADER: 'x-saoque-address',
} as const;

/**
 * Says by which protocol and from which address a request came. SvelteKit compares a form's Origin
 * with these (against forged requests), and signing in counts tries by address, so neither may come
 * from a header that anybody can send:
 * - the protocol is that of PUBLIC_ORIGIN for its host name, and http for any other, such as localhost;
 * - `x-forwarded-for` counts only from a proxy on this machine, and of it only what that proxy added.
 */
export function describeConnection(
  request: IncomingMessage,
  publicOrigin: Readonly<URL> | undefined,
): void {
  const isPublic = publicOrigin !== undefined && request.headers.host === publicOrigin.host;
  const protocol = isPublic ? publicOrigin.protocol.slice(0, -1) : 'http';
  request.headers[CONNECTION_HEADERS.PROTOCOL_HEADER] = protocol;
  request.headers[CONNECTION_HEADERS.ADDRESS_HEADER] = addressOf(request);
}

function addressOf(request: IncomingMessage): string {
  const direct = request.socket.remoteAddress ?? 'unknown';
  const forwarded = request.headers['x-forwarded-for'];
  if (!/^(::ffff:)?127\.|^::1$/.test(direct) || forwarded === undefined) return direct;
  return [forwarded].flat().join(',').split(',').at(-1)?.trim() || direct;
}
