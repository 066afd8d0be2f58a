import { redirect } from '@sveltejs/kit';
import { listOwnProducers } from '#app/support/concerns/list-concerns.ts';
import { noteConcernInput } from '#app/support/concerns/note-concern.input.ts';
import { noteConcern } from '#app/support/concerns/note-concern.ts';
import { listSupportUnits } from '#app/support/records/check-unit.ts';
import { CONCERN_KIND_WORDS, TOPIC_WORDS } from '#desk/support/concerns/words.ts';
import { CONCERN_KINDS, CONCERN_TOPICS } from '#domain/support/concerns/concern.ts';
import { answer, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'concern.note');
  const { deps } = event.locals;
  const producers = await listOwnProducers(deps, actor);
  const units = listSupportUnits(deps, actor, 'concern.note');
  const [only, second] = units;
  return {
    producers: producers.map(({ id, name }) => ({ value: id, label: name })),
    units: units.map(({ id, fullName }) => ({ value: id, label: fullName })),
    onlyUnit: second ? '' : (only?.id ?? ''),
    kinds: CONCERN_KINDS.map((value) => ({ value, label: CONCERN_KIND_WORDS[value]() })),
    topics: CONCERN_TOPICS.map((value) => ({ value, label: TOPIC_WORDS[value]() })),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'concern.note');
    const form = await readForm(event, noteConcernInput);
    if (!form.ok) return answer(form, form.typed);
    const noted = await noteConcern(event.locals.deps, actor, form.value);
    if (!noted.ok) return answer(noted, form.typed);
    redirect(303, localizeHref(`/lam-viec/kien-nghi/${noted.value.concernId}?da-ghi=1`));
  },
};
