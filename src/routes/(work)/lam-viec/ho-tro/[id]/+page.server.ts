import { redirect } from '@sveltejs/kit';
import { closeSupportInput } from '#app/support/records/close-support.input.ts';
import { closeSupport, reopenSupport } from '#app/support/records/close-support.ts';
import { linkSupportInput } from '#app/support/records/link-support.input.ts';
import { linkSupport, unlinkSupport } from '#app/support/records/link-support.ts';
import { paySupportInput, strikePaymentInput } from '#app/support/records/pay-support.input.ts';
import { paySupport, strikePayment } from '#app/support/records/pay-support.ts';
import { searchToSupport, viewSupport } from '#app/support/records/view-support.ts';
import { actsOf, listedPeople, moneyOf, saidOf } from '#desk/support/records/shown-record.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { Result } from '#domain/result.ts';
import { answer, orErrorPage, readForm, type Typed } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'support.view');
  const { deps } = event.locals;
  const { id } = event.params;
  const view = orErrorPage(await viewSupport(deps, actor, id));
  const { row, links, mayKeep, seq } = view;
  const { searchParams: query } = event.url;
  const text = (query.get('tim') ?? '').normalize('NFC').trim().slice(0, 100);
  const may = { keep: mayKeep && !row.closed, reopen: mayKeep && row.closed };
  return {
    here: `/lam-viec/ho-tro/${id}`,
    title: row.record.title,
    closed: row.closed,
    saved: query.has('da-ghi'),
    said: saidOf(deps, view),
    money: moneyOf(view),
    people: listedPeople(view),
    mayReadPeople: view.mayReadPeople,
    today: formatVietnameseDate(deps.clock.today()),
    links,
    search: {
      text,
      found:
        may.keep && text !== '' ? orErrorPage(await searchToSupport(deps, actor, id, text)) : null,
    },
    acts: actsOf(view),
    may,
    seenSeq: seq,
    idempotencyKey: deps.newId(),
  };
};

function back({ params }: RequestEvent, done: Result<unknown>, typed: Typed) {
  if (!done.ok) return answer(done, typed);
  redirect(303, localizeHref(`/lam-viec/ho-tro/${params.id}?da-ghi=1`));
}

export const actions: Actions = {
  close: async (event) => {
    const actor = askRight(event, 'support.keep');
    const form = await readForm(event, closeSupportInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { supportId: event.params.id, ...form.value };
    return back(event, await closeSupport(event.locals.deps, actor, request), form.typed);
  },
  reopen: async (event) => {
    const actor = askRight(event, 'support.keep');
    const form = await readForm(event, closeSupportInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { supportId: event.params.id, ...form.value };
    return back(event, await reopenSupport(event.locals.deps, actor, request), form.typed);
  },
  pay: async (event) => {
    const actor = askRight(event, 'support.keep');
    const form = await readForm(event, paySupportInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { supportId: event.params.id, ...form.value };
    return back(event, await paySupport(event.locals.deps, actor, request), form.typed);
  },
  strike: async (event) => {
    const actor = askRight(event, 'support.keep');
    const form = await readForm(event, strikePaymentInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { supportId: event.params.id, ...form.value };
    return back(event, await strikePayment(event.locals.deps, actor, request), form.typed);
  },
  link: async (event) => {
    const actor = askRight(event, 'support.keep');
    const form = await readForm(event, linkSupportInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { supportId: event.params.id, ...form.value };
    return back(event, await linkSupport(event.locals.deps, actor, request), form.typed);
  },
  unlink: async (event) => {
    const actor = askRight(event, 'support.keep');
    const form = await readForm(event, linkSupportInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { supportId: event.params.id, ...form.value };
    return back(event, await unlinkSupport(event.locals.deps, actor, request), form.typed);
  },
};
