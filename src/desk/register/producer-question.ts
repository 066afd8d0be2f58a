import type { Actor } from '#domain/access/authorize.ts';
import { kindsFor } from '#domain/parties/kinds.ts';
import { PRODUCER_ORDERS, type ProducerQuestion } from '#domain/register/questions.ts';
import type { Deps } from '#app/deps.ts';
import { askedOfRegister, type AskedOfRegister } from './asked.ts';
import { PRODUCER_STANDINGS, standingsAsked } from './standings.ts';

/** What the address of the list of producers asks for. */
export interface ProducersAsked {
  readonly asked: AskedOfRegister;
  readonly question: ProducerQuestion;
  readonly kind: string;
  readonly standing: string;
}

export function producerQuestion(url: URL, deps: Deps, actor: Actor): ProducersAsked {
  const { searchParams: query } = url;
  const asked = askedOfRegister(url, deps, actor);
  const standing = standingsAsked(PRODUCER_STANDINGS, url);
  const kind = kindsFor().find((one) => one === query.get('loai'));
  const question = {
    ...asked.question,
    kinds: kind ? [kind] : [],
    standings: standing.standings,
    order: PRODUCER_ORDERS.find((one) => one === query.get('xep')) ?? 'name',
  };
  return { asked, question, kind: kind ?? '', standing: standing.value };
}
