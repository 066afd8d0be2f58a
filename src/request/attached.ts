import { Readable } from 'node:stream';
import { listFile, LIST_FILES, type ExportedList, type ListFile } from '#app/list-file.ts';

/** A file made from a list, for whoever is signed in: kept by no cache on the way. */
export function attached(body: string, type: string, name: string): Response {
  return new Response(body, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  });
}

/** A list as a workbook or CSV, its bytes made while they are taken; the name without its ending. */
export function attachedList(list: ExportedList, kind: ListFile, name: string): Response {
  const body = Readable.toWeb(listFile(list, kind)) as unknown as ReadableStream;
  return new Response(body, {
    headers: {
      'content-type': LIST_FILES[kind],
      'content-disposition': `attachment; filename="${name}.${kind}"`,
      'cache-control': 'private, no-store',
    },
  });
}
