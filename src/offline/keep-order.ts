import * as v from 'valibot';

/** What a page asks its service worker to keep. */
export interface KeepOrder {
  readonly page: string;
  /** Addresses of the scripts, styles and fonts that it loaded. */
  readonly files: readonly string[];
}

/** Whether it is such an order, with nothing from elsewhere. */
export function isKeepOrder(said: unknown, origin: string): said is KeepOrder {
  const ours = v.pipe(
    v.string(),
    v.url(),
    v.check((url) => new URL(url).origin === origin),
  );
  return v.is(v.object({ page: ours, files: v.pipe(v.array(ours), v.maxLength(200)) }), said);
}
