import { redirect } from '@sveltejs/kit';
import { addPersonInput, strikePersonInput } from '#app/support/records/add-people.input.ts';
import { addPerson, strikePerson, viewPeople } from '#app/support/records/add-people.ts';
import { viewSupport } from '#app/support/records/view-support.ts';
import { shownPerson } from '#desk/support/records/shown-person.ts';
import { refuse } from '#domain/result.ts';
import { SUPPORT_RULES } from '#domain/support/records/kinds.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'producer.viewPersonal');
  const { deps } = event.locals;
  const { id } = event.params;
  const view = orErrorPage(await viewSupport(deps, actor, id));
  if (!SUPPORT_RULES[view.row.kind].people) orErrorPage(refuse('NOT_FOUND'));
  const people = orErrorPage(await viewPeople(deps, actor, id));
  const producers = new Map(view.links.map((one) => [one.producerId, one.producerName]));
  return {
    title: view.row.record.title,
    here: `/lam-viec/ho-tro/${id}`,
    mayKeep: view.mayKeep && !view.row.closed,
    people: people.map(shownPerson),
    /** Those whom the record is for: whoever came of them is chosen here. */
    producers: [...producers].map(([value, label]) => ({ value, label })),
    seenSeq: view.seq,
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  add: async (event) => {
    const actor = askRight(event, 'support.keep');
    const form = await readForm(event, addPersonInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { supportId: event.params.id, ...form.value };
    const added = await addPerson(event.locals.deps, actor, request);
    if (!added.ok) return answer(added, form.typed);
    back(event);
  },
  strike: async (event) => {
    const actor = askRight(event, 'support.keep');
    const form = await readForm(event, strikePersonInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { supportId: event.params.id, ...form.value };
    const struck = await strikePerson(event.locals.deps, actor, request);
    if (!struck.ok) return answer(struck, form.typed);
    back(event);
  },
};

function back({ params }: RequestEvent): never {
  redirect(303, localizeHref(`/lam-viec/ho-tro/${params.id}/nguoi`));
}
