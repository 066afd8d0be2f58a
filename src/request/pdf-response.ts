import type { PrintedPaper } from '#app/printed-paper.ts';

/** A paper to be kept or printed: never shown inside our own pages. */
export function pdfResponse({ fileName, pdf }: PrintedPaper): Response {
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${fileName}"`,
    },
  });
}
