import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The address of an embedded database as its owner, by its folder: for what no page does. */
export function ownerOf(cluster: string): string {
  const file = (name: string) => readFileSync(path.join(cluster, name), 'utf8');
  const port = file('postmaster.pid').split('\n')[3] ?? '';
  const secret = encodeURIComponent(file('saoque.password').trim());
  return `postgres://postgres:${secret}@127.0.0.1:${port}/saoque`;
}
