import { listEntries } from '#app/entries/list-entries.ts';
import { askedKind } from '#desk/entries/asked-kind.ts';
import { fieldsOf } from '#desk/entries/form.ts';
import { optionWord, REGISTERS } from '#desk/entries/words.ts';
import { askedOfRegister } from '#desk/register/asked.ts';
import { shownPlace } from '#desk/register/place.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { pageOf } from '#request/chosen.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'register.view');
  const { deps } = event.locals;
  const kind = askedKind(event.params);
  const asked = askedOfRegister(event.url, deps, actor);
  const { text, unitId, day, closed } = asked.question;
  const types = fieldsOf(kind).find(({ name }) => name === 'type')?.options ?? [];
  const type = types.find(({ value }) => value === event.url.searchParams.get('kieu'))?.value;
  const page = pageOf(event.url);
  const question = { kind, text, unitId, day, closed, type: type ?? null };
  const list = orErrorPage(await listEntries(deps, actor, question, page));
  lastPageInstead(event.url, list.pages);
  return {
    asked,
    kind,
    title: REGISTERS[kind].label(),
    path: REGISTERS[kind].path,
    search: event.url.search,
    day: formatVietnameseDate(day),
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
