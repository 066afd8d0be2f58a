import { pathToFileURL } from 'node:url';
import type { DepsSettings } from '#app/open-deps.ts';
import { CONNECTION_HEADERS } from '#platform/web/connection.ts';
import type { Handler } from '#platform/web/web-server.ts';

/** Uploads are limited at 25 MB by the use case, which answers in a sentence; this is the wall behind it. */
const BODY_SIZE_LIMIT = '26M';

/**
 * Loads the built pages. They read their settings from the environment while they load, so it is
 * set before: the use cases' (see hooks.server.ts) and the adapter's.
 */
export async function loadPages(built: string, settings: DepsSettings): Promise<Handler> {
  Object.assign(process.env, {
    DATABASE_URL: settings.databaseUrl,
    FILES_URL: pathToFileURL(settings.filesFolder).href,
    PUBLIC_ORIGIN: settings.publicOrigin,
    BODY_SIZE_LIMIT,
    ...CONNECTION_HEADERS,
  });
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
