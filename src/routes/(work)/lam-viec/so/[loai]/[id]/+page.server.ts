import { redirect } from '@sveltejs/kit';
import { closeEntryInput } from '#app/entries/close-entry.input.ts';
import { closeEntry } from '#app/entries/close-entry.ts';
import { linkEntryInput } from '#app/entries/link-entry.input.ts';
import { linkEntry } from '#app/entries/link-entry.ts';
import { reopenEntryInput } from '#app/entries/reopen-entry.input.ts';
import { reopenEntry } from '#app/entries/reopen-entry.ts';
import { unlinkEntry } from '#app/entries/unlink-entry.ts';
import { searchToLink, viewEntry, type EntryView } from '#app/entries/view-entry.ts';
import { askedKind } from '#desk/entries/asked-kind.ts';
import { entryHistory } from '#desk/entries/values.ts';
import { ACT_WORDS, REGISTERS } from '#desk/entries/words.ts';
import { askedDay } from '#desk/parties/history/shown-history.ts';
import { shownPlace } from '#desk/register/place.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { ruralShare } from '#domain/entries/check-entry.ts';
import { ENTRY_LINKS, LINKED_KINDS } from '#domain/entries/kinds.ts';
import { refuse, type Result } from '#domain/result.ts';
import { answer, orErrorPage, readForm, type Typed } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'register.view');
  const { deps } = event.locals;
  const { id } = event.params;
  const kind = askedKind(event.params);
  const asked = askedDay(event.url);
  const view = orErrorPage(await viewEntry(deps, actor, id, asked.day));
  if (view.entry.kind !== kind) orErrorPage(refuse('NOT_FOUND'));
  const { entry, history, links, mayKeep } = view;
  const { path, label } = REGISTERS[kind];
  const { searchParams: query } = event.url;
  const text = (query.get('tim') ?? '').normalize('NFC').trim().slice(0, 100);
  const of = LINKED_KINDS.find((one) => one === query.get('gan')) ?? ENTRY_LINKS[kind][0];
  const found =
    mayKeep && of && text !== ''
      ? orErrorPage(await searchToLink(deps, actor, id, { of, text }))
      : null;
  return {
    id,
    title: history.title,
    register: label(),
    path,
    here: `/lam-viec/so/${path}/${id}`,
    place: shownPlace(deps, entry.unitId, history.day),
    closedAs: entry.closedAs,
    closedOn: entry.closedOn && formatVietnameseDate(entry.closedOn),
    saved: query.has('da-ghi'),
    share: ruralShare(numbersOn(view)),
    facts: entryHistory(deps, kind, view),
    day: history.day,
    shownDay: formatVietnameseDate(history.day),
    typed: asked.typed ?? formatVietnameseDate(history.day),
    refusals: asked.refusals,
    before: history.before,
    after: history.after,
    mayKeep: mayKeep && entry.closedAs === null,
    mayReopen: mayKeep && entry.closedAs !== null,
    linkKinds: ENTRY_LINKS[kind],
    search: { of: of ?? null, text, found },
    links: links.map((link) => ({
      ...link,
      since: formatVietnameseDate(link.since),
      until: link.until && formatVietnameseDate(link.until),
    })),
    acts: view.acts.map((act) => ({
      seq: act.seq,
      on: formatVietnameseDate(act.at),
      what: ACT_WORDS[act.kind](),
    })),
    idempotencyKey: deps.newId(),
  };
};

/** The numbers that the share of households is made of, on the day that is looked at. */
function numbersOn({ history }: EntryView) {
  const on = (name: string) => {
    const stretch = history.facts
      .find((one) => one.name === name)
      ?.stretches.find(({ isOn }) => isOn);
    return stretch?.fact?.stated.is === 'value' ? stretch.fact.stated.value : null;
  };
  const [households, ruralHouseholds] = [on('households'), on('ruralHouseholds')];
  return {
    households: typeof households === 'number' ? households : null,
    ruralHouseholds: typeof ruralHouseholds === 'number' ? ruralHouseholds : null,
  };
}

type Event = Parameters<NonNullable<Actions['close']>>[0];

function back(event: Event, done: Result<unknown>, typed: Typed) {
  if (!done.ok) return answer(done, typed);
  const { path } = REGISTERS[askedKind(event.params)];
  redirect(303, localizeHref(`/lam-viec/so/${path}/${event.params.id}?da-ghi=1`));
}

export const actions: Actions = {
  close: async (event) => {
    const actor = askRight(event, 'entry.keep');
    const form = await readForm(event, closeEntryInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { entryId: event.params.id, ...form.value };
    return back(event, await closeEntry(event.locals.deps, actor, request), form.typed);
  },
  reopen: async (event) => {
    const actor = askRight(event, 'entry.keep');
    const form = await readForm(event, reopenEntryInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { entryId: event.params.id, ...form.value };
    return back(event, await reopenEntry(event.locals.deps, actor, request), form.typed);
  },
  link: async (event) => {
    const actor = askRight(event, 'entry.keep');
    const form = await readForm(event, linkEntryInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { entryId: event.params.id, ...form.value };
    return back(event, await linkEntry(event.locals.deps, actor, request), form.typed);
  },
  unlink: async (event) => {
    const actor = askRight(event, 'entry.keep');
    const form = await readForm(event, linkEntryInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { entryId: event.params.id, ...form.value };
    return back(event, await unlinkEntry(event.locals.deps, actor, request), form.typed);
  },
};
