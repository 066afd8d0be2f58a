import { Readable } from 'node:stream';
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { askForPrint } from '#app/recognition/printing/ask-for-print.ts';
import type { cancelPrint } from '#app/recognition/printing/cancel-print.ts';
import type { PrintWish } from '#app/recognition/printing/print-wish.ts';
import { readPrint } from '#app/recognition/printing/read-print.ts';
import { viewPrint, type PrintPage } from '#app/recognition/printing/view-print.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { answer, orErrorPage } from '#request/form.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import { PRINT_DATA } from './print-data.ts';

/** The certificates of the year in an address; anything but digits is no year, and none are of it. */
export const yearWish = (nam: string): PrintWish => ({ year: /^\d{4}$/.test(nam) ? +nam : 0 });

type PrintEvent = Pick<RequestEvent, 'locals' | 'url'>;

/** How far the print is, asked for anew by the page as long as it is made. */
export async function printData(
  event: PrintEvent & { readonly depends: (name: `${string}:${string}`) => void },
  actor: Actor,
  wish: PrintWish,
): Promise<PrintPage> {
  event.depends(PRINT_DATA);
  return orErrorPage(await viewPrint(event.locals.deps, actor, wish));
}

/** Has it made, or ends it, and shows the page anew. */
export async function pressed(
  event: PrintEvent,
  actor: Actor,
  wish: PrintWish,
  act: typeof askForPrint | typeof cancelPrint,
) {
  const done = await act(event.locals.deps, actor, wish);
  if (!done.ok) return answer(done);
  redirect(303, localizeHref(event.url.pathname));
}

/** The file, always as an attachment. */
export async function printResponse(
  event: PrintEvent,
  actor: Actor,
  wish: PrintWish,
): Promise<Response> {
  const print = orErrorPage(await readPrint(event.locals.deps, actor, wish));
  return new Response(Readable.toWeb(print.content) as ReadableStream, {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(print.bytes),
      'content-disposition': `attachment; filename="${print.fileName}"`,
    },
  });
}
