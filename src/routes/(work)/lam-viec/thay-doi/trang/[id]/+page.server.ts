import { redirect } from '@sveltejs/kit';
import { acceptPage } from '#app/parties/accept-page.ts';
import { refusePage } from '#app/parties/refuse-page.ts';
import { takeDownPage } from '#app/parties/take-down-page.ts';
import { viewPageLook } from '#app/parties/view-page-look.ts';
import { isEmptyPage, isSame, type PageTexts } from '#domain/parties/public-page.ts';
import { answer, orErrorPage, readForm } from '#routes/form.ts';
import { askRight, type GuardedEvent } from '#routes/guard.ts';
import { localizeHref } from '#ui/paraglide/runtime.js';
import { fileHref } from '../../../ho-so/evidence-papers.ts';
import { LOOK } from '../../look-form.ts';
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

type Act = typeof acceptPage | typeof refusePage | typeof takeDownPage;

async function decide(event: GuardedEvent & { readonly params: { id: string } }, act: Act) {
  const actor = askRight(event, 'change.look');
  const form = await readForm(event, LOOK);
  if (!form.ok) return answer(form, form.typed);
  const done = await act(event.locals.deps, actor, { ...form.value, productId: event.params.id });
  if (!done.ok) return answer(done, form.typed);
  redirect(303, localizeHref('/lam-viec/thay-doi?da-ghi'));
}

export const actions: Actions = {
  accept: (event) => decide(event, acceptPage),
  refuse: (event) => decide(event, refusePage),
  takeDown: (event) => decide(event, takeDownPage),
};
