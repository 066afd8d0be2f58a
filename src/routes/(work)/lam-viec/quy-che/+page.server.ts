import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { listRegulations } from '#app/regulation/list-regulations.ts';
import { publishRegulation } from '#app/regulation/publish-regulation.ts';
import { choice, KEY_FIELDS } from '#app/input-fields.ts';
import { answer, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { m } from '#words/paraglide/messages.js';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';
import { REGULATION_FIELDS, regulationFrom } from '#desk/regulation/regulation-form.ts';

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
    const schema = v.object({
      unitId: choice(() => m.council_plan_unit(), units),
      ...KEY_FIELDS,
      ...REGULATION_FIELDS,
    });
    const form = await readForm(event, schema);
    if (!form.ok) return answer(form, form.typed);
    const { unitId, idempotencyKey, ...sent } = form.value;
    const regulation = { ...regulationFrom(sent), unitId, idempotencyKey };
    const published = await publishRegulation(deps, actor, regulation);
    if (!published.ok) return answer(published, form.typed);
    redirect(303, localizeHref('/lam-viec/quy-che?da-cong-bo'));
  },
};
