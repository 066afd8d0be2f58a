import { redirect } from '@sveltejs/kit';
import { openDossier } from '#app/dossier/open-dossier.ts';
import { viewProductsOf } from '#app/parties/view-product.ts';
import { LAST_STATES } from '#domain/dossier/transitions.ts';
import { answer, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import { producersOf } from '#desk/parties/producers-of.ts';
import { dossierPath } from '#desk/dossier/task-paths.ts';
import type { Actions, PageServerLoad } from './$types';
import { OFFERED_KINDS, openDossierInput } from '#app/dossier/open-dossier.input.ts';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'dossier.create');
  const { deps } = event.locals;
  const lists = await Promise.all(
    producersOf(actor).map((producerId) => viewProductsOf(deps, actor, producerId)),
  );
  const products = lists
    .flatMap((list) => (list.ok ? list.value : []))
    .filter(({ dossiers }) => dossiers.every(({ state }) => LAST_STATES.includes(state)));
  return {
    calm: true,
    products: products.map(({ product, set }) => ({
      id: product.id,
      name: product.name,
      set: set && { no: set.no, name: set.name },
    })),
    chosen: event.url.searchParams.get('san-pham') ?? '',
    kind: OFFERED_KINDS.find((kind) => kind === event.url.searchParams.get('loai')) ?? 'first',
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'dossier.create');
    const form = await readForm(event, openDossierInput);
    if (!form.ok) return answer(form, form.typed);
    const opened = await openDossier(event.locals.deps, actor, form.value);
    if (!opened.ok) return answer(opened, form.typed);
    redirect(303, localizeHref(dossierPath(opened.value.dossierId)));
  },
};
