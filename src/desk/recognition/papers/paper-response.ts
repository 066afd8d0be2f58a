import type { RequestEvent } from '@sveltejs/kit';
import { printPaper, type PaperFile, type PaperForm } from '#app/recognition/papers/print-paper.ts';
import { printResultNotice } from '#app/recognition/papers/read-result.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { DECISION_PAPERS } from '#domain/recognition/papers.ts';
import { refuse } from '#domain/result.ts';
import { orErrorPage } from '#request/form.ts';

const TYPES: Readonly<Record<PaperForm, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A paper of a decision, always as an attachment; `?cho=` names whom a notice is for. */
export async function paperResponse(
  event: Pick<RequestEvent, 'locals' | 'url'>,
  actor: Actor,
  { id, ten }: { readonly id: string; readonly ten: string },
  form: PaperForm,
): Promise<Response> {
  const paper = DECISION_PAPERS.find((one) => one === ten);
  if (!paper) return orErrorPage(refuse('NOT_FOUND'));
  const wish = { decisionId: id, paper, form, to: event.url.searchParams.get('cho') ?? '' };
  return fileResponse(orErrorPage(await printPaper(event.locals.deps, actor, wish)), form);
}

/** The notice of a result, with the products of its reader alone. */
export async function noticeResponse(
  { locals }: Pick<RequestEvent, 'locals'>,
  actor: Actor,
  decisionId: string,
  form: PaperForm,
): Promise<Response> {
  const printed = await printResultNotice(locals.deps, actor, { decisionId, form });
  return fileResponse(orErrorPage(printed), form);
}

function fileResponse({ bytes, fileName }: PaperFile, form: PaperForm): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': TYPES[form],
      'content-disposition': `attachment; filename="${fileName}"`,
    },
  });
}
