import type { Actor } from '#domain/access/authorize.ts';
import type { ProducerQuestion, ProducerStarStanding } from '#domain/register/questions.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Counted } from '#storage/register/answer.ts';
import {
  listRegisteredProducers,
  type RegisteredProducer,
} from '#storage/register/list-producers.ts';
import type { Deps } from '../deps.ts';
import { pagesOf, sliceOf } from '../paging.ts';
import { ask, REGISTER_PER_PAGE } from './ask.ts';

export type ProducerList = Counted<RegisteredProducer, ProducerStarStanding> & {
  readonly pages: number;
};

/** A page of the producers within reach, as of a day. Refuses as `ask` does. */
export async function listProducers(
  deps: Deps,
  actor: Actor,
  question: ProducerQuestion,
  page: number,
): Promise<Result<ProducerList>> {
  const asked = await ask(deps, actor, question);
  if (!asked.ok) return asked;
  const { reach, asOf, words, units } = asked.value;
  const slice = sliceOf(page, REGISTER_PER_PAGE);
  const list = await listRegisteredProducers(deps.db, reach, asOf, {
    ...question,
    words,
    units,
    ...slice,
  });
  return ok({ ...list, pages: pagesOf(list.total, REGISTER_PER_PAGE) });
}
