import type { Readable } from 'node:stream';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { fold } from '#domain/text/fold.ts';
import { findLastPrint } from '#storage/recognition/prints.ts';
import type { Deps } from '../../deps.ts';
import { wantedPrint, type PrintWish, type WantedPrint } from './print-wish.ts';

/** The file to be sent. */
export interface PrintToRead {
  readonly fileName: string;
  readonly bytes: number;
  readonly content: Readable;
}

/**
 * The finished file, for everybody who may print these certificates. Refuses NOT_FOUND as `wantedPrint`
 * does, and PRINT_NOT_THERE when it is not made yet, or was cleared away.
 */
export async function readPrint(
  deps: Deps,
  actor: Actor,
  wish: PrintWish,
): Promise<Result<PrintToRead>> {
  const wanted = await wantedPrint(deps, actor, wish);
  if (!wanted.ok) return wanted;
  const last = await findLastPrint(deps.db, wanted.value.of);
  if (!last || last.storageKey === null || last.bytes === null) return refuse('PRINT_NOT_THERE');
  const content = await deps.prints.read(last.storageKey, last.bytes);
  if (typeof content === 'string') return refuse('PRINT_NOT_THERE');
  return ok({ fileName: fileNameOf(wanted.value), bytes: last.bytes, content });
}

/** Small letters without diacritics, as programs of printers like them. */
function fileNameOf({ number, year }: WantedPrint): string {
  const named = number === null ? `${year}` : `${number} ${year}`;
  return `giay-chung-nhan-${fold(named).replace(/[^a-z0-9]+/g, '-')}.pdf`;
}
