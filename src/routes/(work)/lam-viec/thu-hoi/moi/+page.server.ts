import { redirect } from '@sveltejs/kit';
import { draftRevocation } from '#app/supervision/draft-revocation.ts';
import { draftFromCheck } from '#app/supervision/failed-check.ts';
import { openRevocation } from '#app/supervision/open-revocation.ts';
import { openRevocationInput } from '#app/supervision/open-revocation.input.ts';
import { answer, orErrorPage, readForm, shownRefusal } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'revocation.handle');
  const { deps } = event.locals;
  const code = codeOf(event.url);
  const found = code === '' ? null : await draftRevocation(deps, actor, code);
  const certificate = found?.ok ? found.value : null;
  const checkId = checkOf(event.url);
  const follows = checkId === null ? null : orErrorPage(await draftFromCheck(deps, actor, checkId));
  return {
    code,
    follows: follows?.code === certificate?.code ? follows : null,
    notFound: found && !found.ok ? found.refusals.map(shownRefusal) : [],
    certificate: certificate && {
      code: certificate.code,
      number: certificate.number,
      star: certificate.star,
      productName: certificate.productName,
      producerName: certificate.producerName,
      validTo: certificate.validTo,
    },
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'revocation.handle');
    const { deps } = event.locals;
    const form = await readForm(event, openRevocationInput);
    if (!form.ok) return answer(form, form.typed);
    const { id } = orErrorPage(await draftRevocation(deps, actor, codeOf(event.url)));
    const { ground, cited, found, paperBody, paperNumber, paperDated, idempotencyKey } = form.value;
    const paper =
      paperDated === null ? null : { body: paperBody, number: paperNumber, dated: paperDated };
    const sourceId = checkOf(event.url);
    const source = sourceId === null ? 'paper' : 'check';
    const opening = { ground, source, sourceId, paper, cited, found } as const;
    const opened = await openRevocation(deps, actor, {
      certificateId: id,
      opening,
      idempotencyKey,
    });
    if (!opened.ok) return answer(opened, form.typed);
    redirect(303, localizeHref(`/lam-viec/thu-hoi/${opened.value.revocationId}`));
  },
};

function codeOf(url: URL): string {
  return url.searchParams.get('ma')?.trim() ?? '';
}

/** The check that the case follows from, by the link on its page. */
function checkOf(url: URL): string | null {
  const id = url.searchParams.get('kiem-tra')?.trim() ?? '';
  return id === '' ? null : id;
}
