import { redirect } from '@sveltejs/kit';
import { handOverInput } from '#app/cycle/hand-over.input.ts';
import { handOver } from '#app/cycle/hand-over.ts';
import { viewIdea } from '#app/cycle/view-idea.ts';
import { viewProductsOf } from '#app/parties/view-product.ts';
import { dossierPath } from '#desk/dossier/task-paths.ts';
import { producersOf } from '#desk/parties/producers-of.ts';
import { classOptions } from '#desk/parties/product-form.ts';
import { LAST_STATES } from '#domain/dossier/transitions.ts';
import { refuse } from '#domain/result.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'dossier.create');
  const { deps } = event.locals;
  const { slip, standing, may } = orErrorPage(await viewIdea(deps, actor, event.params.id));
  if (!may.handOver) orErrorPage(refuse('NOT_ALLOWED'));
  const lists = await Promise.all(
    producersOf(actor).map((producerId) => viewProductsOf(deps, actor, producerId)),
  );
  const products = lists
    .flatMap((list) => (list.ok ? list.value : []))
    .filter(({ dossiers }) => dossiers.every(({ state }) => LAST_STATES.includes(state)));
  return {
    ...{ calm: true, product: slip.product, annexI: slip.annexI ?? '', seq: standing.seq },
    ideaId: event.params.id,
    products: products.map(({ product }) => ({ value: product.id, label: product.name })),
    classes: classOptions(deps),
    keys: { act: deps.newId(), product: deps.newId(), dossier: deps.newId() },
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'dossier.create');
    const form = await readForm(event, handOverInput);
    if (!form.ok) return answer(form, form.typed);
    const input = { ...form.value, ideaId: event.params.id };
    const opened = await handOver(event.locals.deps, actor, input);
    if (!opened.ok) return answer(opened, form.typed);
    redirect(303, localizeHref(dossierPath(opened.value.dossierId)));
  },
};
