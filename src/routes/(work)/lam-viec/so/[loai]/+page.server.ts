import { listEntries } from '#app/entries/list-entries.ts';
import { askedKind } from '#desk/entries/asked-kind.ts';
import { entryQuestion } from '#desk/entries/entry-question.ts';
import { optionWord, REGISTERS } from '#desk/entries/words.ts';
import { shownPlace } from '#desk/register/place.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { ENTRY_FIELDS, PERSONAL_FIELDS, type EntryKind } from '#domain/entries/kinds.ts';
import { pageOf } from '#request/chosen.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'register.view');
  const { deps } = event.locals;
  const kind = askedKind(event.params);
  const { asked, question, types } = entryQuestion(event.url, deps, actor, kind);
  const { day, type } = question;
  const page = pageOf(event.url);
  const list = orErrorPage(await listEntries(deps, actor, question, page));
  lastPageInstead(event.url, list.pages);
  return {
    asked,
    kind,
    title: REGISTERS[kind].label(),
    path: REGISTERS[kind].path,
    search: event.url.search,
    day: formatVietnameseDate(day),
    personal: personalIn(kind).filter(() => isAllowedSomewhere(actor, 'producer.viewPersonal')),
    mayKeep: isAllowedSomewhere(actor, 'entry.keep'),
    types,
    type: type ?? '',
    page,
    pages: list.pages,
    total: list.total,
    rows: list.rows.map(({ id, name, unitId: unit, links, closedAs, closedOn, ...row }) => ({
      ...{ id, name, links, closedAs },
      type: row.type === null ? '' : optionWord(row.type),
      place: shownPlace(deps, unit, day),
      closedOn: closedOn && formatVietnameseDate(closedOn),
    })),
  };
};

function personalIn(kind: EntryKind) {
  const names = ENTRY_FIELDS[kind].map(({ name }) => name);
  return PERSONAL_FIELDS.filter((name) => names.includes(name));
}
