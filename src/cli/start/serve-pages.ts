import { pathToFileURL } from 'node:url';
import type { DepsSettings } from '#app/open-deps.ts';
import { CONNECTION_HEADERS } from '#platform/web/connection.ts';
import type { Handler } from '#platform/web/web-server.ts';

/** Uploads are limited at 25 MB by the use case, which answers in a sentence; this is the wall behind it. */
const BODY_SIZE_LIMIT = '26M';

/** The use cases' settings as the pages read them from the environment (see hooks.server.ts). */
export function setForPages({ databaseUrl, filesFolder, publicOrigin }: DepsSettings): void {
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    FILES_URL: pathToFileURL(filesFolder).href,
    PUBLIC_ORIGIN: publicOrigin,
  });
}

/** Loads the built pages, which read their settings and the adapter's while they load. */
export async function loadPages(built: string, settings: DepsSettings): Promise<Handler> {
  setForPages(settings);
  Object.assign(process.env, { BODY_SIZE_LIMIT, ...CONNECTION_HEADERS });
  const pages: unknown = await import(built);
  if (!isPages(pages)) throw new Error(`${built} does not export a handler`);
  return pages.handler;
}

function isPages(value: unknown): value is { readonly handler: Handler } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'handler' in value &&
    typeof value.handler === 'function'
  );
}
