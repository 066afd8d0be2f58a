import { viewProducerHistory } from '#app/facts/view-history.ts';
import { askedDay, producerHistory } from '#desk/parties/history/shown-history.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'producer.view');
  const { deps } = event.locals;
  const asked = askedDay(event.url);
  // Reading this page is noted: what is a person's stands on it, for whoever may see it.
  const view = orErrorPage(
    await viewProducerHistory(deps, actor, event.params.id, asked.day, true),
  );
  const { title, day, before, after } = view;
  return {
    title,
    facts: producerHistory(deps, view),
    here: `/lam-viec/co-so/${event.params.id}/lich-su`,
    day,
    typed: asked.typed ?? formatVietnameseDate(day),
    refusals: asked.refusals,
    before,
    after,
  };
};
