import { acceptPage } from '#app/parties/accept-page.ts';
import { acceptLookInput, refuseLookInput } from '#app/parties/look.input.ts';
import { refusePage } from '#app/parties/refuse-page.ts';
import { takeDownPage } from '#app/parties/take-down-page.ts';
import { viewPageLook } from '#app/parties/view-page-look.ts';
import { isEmptyPage, isSame, type PageTexts } from '#domain/parties/public-page.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight, type GuardedEvent } from '#request/guard.ts';
import { fileHref } from '#desk/dossier/read/evidence-papers.ts';
import { afterLook } from '#desk/parties/changes/after-look.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'change.look');
  const { deps } = event.locals;
  const look = orErrorPage(await viewPageLook(deps, actor, event.params.id));
  const { product, producerName, page, desk, shown } = look;
  return {
    productId: product.id,
    name: product.name,
    producerId: product.producerId,
    producerName,
    waits: page.waits,
    /** Whether people see the new version before anybody has looked. */
    atOnce: page.waits && isSame(page.shown, desk),
    empty: isEmptyPage(page.shown),
    refusalReason: page.refusalReason,
    old: withPictures(page.looked),
    new: withPictures(desk),
    shown,
    idempotencyKey: deps.newId(),
  };
};

function withPictures({ pictures, ...texts }: PageTexts) {
  const shown = pictures.map(({ fileId, alt }) => ({ alt, src: `${fileHref(fileId)}?co=nho` }));
  return { ...texts, pictures: shown };
}

async function refuse(
  event: GuardedEvent & { readonly params: { id: string } },
  act: typeof refusePage | typeof takeDownPage,
) {
  const actor = askRight(event, 'change.look');
  const form = await readForm(event, refuseLookInput);
  if (!form.ok) return answer(form, form.typed);
  const input = { ...form.value, productId: event.params.id };
  return afterLook(await act(event.locals.deps, actor, input), form.typed);
}

export const actions: Actions = {
  accept: async (event) => {
    const actor = askRight(event, 'change.look');
    const form = await readForm(event, acceptLookInput);
    if (!form.ok) return answer(form, form.typed);
    const input = { ...form.value, productId: event.params.id };
    return afterLook(await acceptPage(event.locals.deps, actor, input), form.typed);
  },
  refuse: (event) => refuse(event, refusePage),
  takeDown: (event) => refuse(event, takeDownPage),
};
