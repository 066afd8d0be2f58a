import { viewProducerHistory } from '#app/facts/view-history.ts';
import { producerHistory } from '#desk/parties/history/shown-history.ts';
import { isPersonal } from '#domain/facts/personal.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'producer.viewPersonal');
  const { deps } = event.locals;
  const { id } = event.params;
  const history = orErrorPage(await viewProducerHistory(deps, actor, id, null, true));
  const facts = history.facts.filter(({ stretches }) =>
    stretches.some((one) => one.isMasked || (one.fact !== null && isPersonal(one.fact))),
  );
  return { id, title: history.title, facts: producerHistory(deps, { ...history, facts }) };
};
