import { redirect } from '@sveltejs/kit';
import { correctionFrom } from '#app/parties/correction-fields.ts';
import { addProductPicture } from '#app/parties/add-product-picture.ts';
import { addProductPictureInput } from '#app/parties/add-product-picture.input.ts';
import { removeProductPictureInput } from '#app/parties/remove-product-picture.input.ts';
import { removeProductPicture } from '#app/parties/remove-product-picture.ts';
import { updateProduct } from '#app/parties/update-product.ts';
import { viewOwnChanges } from '#app/parties/view-own-changes.ts';
import { viewProduct } from '#app/parties/view-product.ts';
import { LAST_STATES } from '#domain/dossier/transitions.ts';
import { isSame } from '#domain/parties/public-page.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import { uploadLimit } from '#desk/files/upload-limit.ts';
import { fileHref } from '#desk/dossier/read/evidence-papers.ts';
import { labelledAll } from '#desk/dossier/field-labels.ts';
import { kindWord, stateFamily, stateWord } from '#desk/dossier/words.ts';
import { ownChange, withdrawOwn } from '#desk/parties/changes/own-change.ts';
import { correctionValues } from '#desk/parties/correction-form.ts';
import { classOptions } from '#desk/parties/product-form.ts';
import type { Actions, PageServerLoad } from './$types';
import { updateProductInput } from '#app/parties/update-product.input.ts';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'producer.view');
  const { deps } = event.locals;
  const view = orErrorPage(await viewProduct(deps, actor, event.params.id));
  const { product, certificates, dossiers, set, editable } = view;
  const own = await viewOwnChanges(deps, actor, product.producerId, product.id);
  return {
    calm: editable,
    product,
    // What was typed last stands, whether it waits or was refused.
    typed: own.proposal?.proposal.of === 'product' ? own.proposal.proposal.facts : product,
    correction: correctionValues(own.proposal?.proposal.correction),
    change: ownChange(deps, own.proposal),
    page: own.page && {
      waits: own.page.waits,
      atOnce: own.page.waits && !isSame(own.page.shown, own.page.looked),
      reason: own.page.refusalReason,
    },
    certificates,
    set: set && { no: set.no, name: set.name },
    pictures: product.pictures.map(({ fileId, alt }) => ({
      fileId,
      alt,
      src: `${fileHref(fileId)}?co=nho`,
    })),
    dossiers: dossiers.map((one) => ({
      ...one,
      kindWord: kindWord(one.kind),
      stateWord: stateWord(one.state),
      family: stateFamily(one.state),
    })),
    mayOpen: editable && dossiers.every(({ state }) => LAST_STATES.includes(state)),
    editable,
    classes: classOptions(deps),
    saved: event.url.searchParams.has('da-luu'),
    idempotencyKey: deps.newId(),
    limit: uploadLimit(),
  };
};
function backTo(id: string, saved = ''): never {
  redirect(303, localizeHref(`/lam-viec/san-pham/${id}${saved}`));
}

export const actions: Actions = {
  save: async (event) => {
    const actor = askRight(event, 'product.edit');
    const form = await readForm(event, updateProductInput);
    if (!form.ok) return answer(form, form.typed);
    const { producerId, idempotencyKey, seenVersion, ...sent } = form.value;
    const { way, correctedSince, correctionReason, ...product } = sent;
    const correction = correctionFrom({ way, correctedSince, correctionReason });
    const productId = event.params.id;
    const request = { producerId, idempotencyKey, productId, seenVersion, product, correction };
    const saved = await updateProduct(event.locals.deps, actor, request);
    if (!saved.ok) return answer(saved, form.typed);
    backTo(productId, '?da-luu');
  },
  addPicture: async (event) => {
    const actor = askRight(event, 'product.edit');
    const form = await readForm(event, addProductPictureInput);
    if (!form.ok) return answer(form, form.typed);
    const productId = event.params.id;
    const added = await addProductPicture(event.locals.deps, actor, { ...form.value, productId });
    if (!added.ok) return answer(labelledAll(added, 'picture'), form.typed);
    backTo(productId);
  },
  removePicture: async (event) => {
    const actor = askRight(event, 'product.edit');
    const form = await readForm(event, removeProductPictureInput);
    if (!form.ok) return answer(form, form.typed);
    const productId = event.params.id;
    const gone = await removeProductPicture(event.locals.deps, actor, { ...form.value, productId });
    if (!gone.ok) return answer(gone, form.typed);
    backTo(productId);
  },
  withdraw: (event) => withdrawOwn(event, () => `/lam-viec/san-pham/${event.params.id}`),
};
