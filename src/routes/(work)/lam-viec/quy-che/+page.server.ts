import { redirect } from '@sveltejs/kit';
import { listRegulations } from '#app/regulation/list-regulations.ts';
import {
  publishRegulationInput,
  regulationFrom,
} from '#app/regulation/publish-regulation.input.ts';
import { publishRegulation } from '#app/regulation/publish-regulation.ts';
import { answer, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'session.create');
  const { deps } = event.locals;
  const provinces = await listRegulations(deps, actor);
  return {
    provinces: provinces.map(({ versions, ...province }) => ({
      ...province,
      versions: versions.map(({ settings: _settings, ...version }) => version),
    })),
    published: event.url.searchParams.has('da-cong-bo'),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'regulation.publish');
    const { deps } = event.locals;
    const provinces = await listRegulations(deps, actor);
    const units = provinces.filter((one) => one.mayPublish).map((one) => one.unitId);
    const form = await readForm(event, publishRegulationInput(units));
    if (!form.ok) return answer(form, form.typed);
    const published = await publishRegulation(deps, actor, regulationFrom(form.value));
    if (!published.ok) return answer(published, form.typed);
    redirect(303, localizeHref('/lam-viec/quy-che?da-cong-bo'));
  },
};
