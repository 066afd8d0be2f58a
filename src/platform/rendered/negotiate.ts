import type { Encoding } from './rendered-page.ts';

/** The smallest encoding that a reader takes (RFC 9110, 12.5.3). */
export function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity';
  const offered = accepted.split(',').map((one) => one.trim().toLowerCase());
  const takes = (name: string) =>
    offered.some(
      (one) => one === name || (one.startsWith(`${name};`) && !/;\s*q=0(\.0{1,3})?\s*$/.test(one)),
    );
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
}

/** Whether the reader has these very bytes already: `If-None-Match` compares weakly (RFC 9110, 13.1.2). */
export function hasAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((mark) => mark.trim().replace(/^W\//, '') === etag);
}
