import { redirect } from '@sveltejs/kit';
import { viewTemplate } from '#app/recognition/templates/view-templates.ts';
import { useTemplateInput } from '#app/recognition/templates/use-template.input.ts';
import { useTemplate } from '#app/recognition/templates/use-template.ts';
import { paperOf } from '#desk/recognition/templates/paper-of.ts';
import { templatesHref } from '#desk/recognition/templates/params.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'template.keep');
  const { deps } = event.locals;
  const view = orErrorPage(await viewTemplate(deps, actor, paperOf(event.params.paper)));
  return { ...view, idempotencyKey: deps.newId() };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'template.keep');
    const paper = paperOf(event.params.paper);
    const form = await readForm(event, useTemplateInput);
    if (!form.ok) return answer(form, form.typed);
    const used = await useTemplate(event.locals.deps, actor, { ...form.value, paper });
    if (!used.ok) return answer(used, form.typed);
    redirect(303, localizeHref(templatesHref(paper)));
  },
};
