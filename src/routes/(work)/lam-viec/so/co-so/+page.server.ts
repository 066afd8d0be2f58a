import { listProducers } from '#app/register/list-producers.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { kindsFor } from '#domain/parties/kinds.ts';
import { producerKindWord } from '#desk/dossier/words.ts';
import { shownPlace } from '#desk/register/place.ts';
import { producerQuestion } from '#desk/register/producer-question.ts';
import { pageOf } from '#request/chosen.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'register.view');
  const { deps } = event.locals;
  const { asked, question, kind, standing } = producerQuestion(event.url, deps, actor);
  const { day, order } = question;
  const page = pageOf(event.url);
  const list = orErrorPage(await listProducers(deps, actor, question, page));
  lastPageInstead(event.url, list.pages);
  return {
    asked,
    search: event.url.search,
    mayPersonal: isAllowedSomewhere(actor, 'producer.viewPersonal'),
    day: formatVietnameseDate(day),
    mayRegister: isAllowedSomewhere(actor, 'producer.register'),
    kind,
    kinds: kindsFor().map((value) => ({ value, label: producerKindWord(value) })),
    standing,
    order,
    page,
    pages: list.pages,
    total: list.total,
    counts: list.counts,
    rows: list.rows.map((row) => ({
      ...row,
      kind: producerKindWord(row.kind),
      place: shownPlace(deps, row.unitId, day),
      nextEnd: row.nextEnd && formatVietnameseDate(row.nextEnd),
      closedOn: row.closedOn && formatVietnameseDate(row.closedOn),
    })),
  };
};
