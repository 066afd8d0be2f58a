import type { Deps } from '#app/deps.ts';
import type { ConcernQuestion } from '#app/support/concerns/list-concerns.ts';
import type { AskedOfRegister } from '#desk/register/asked.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { CONCERN_KINDS, CONCERN_TOPICS } from '#domain/support/concerns/concern.ts';
import { bookQuestion } from '../records/book-question.ts';
import { CONCERN_STATES } from './words.ts';

/** What the address of the list asks for. */
export interface ConcernsAsked {
  readonly asked: AskedOfRegister;
  readonly question: ConcernQuestion;
  readonly years: readonly number[];
}

export function concernQuestion(url: URL, deps: Deps, actor: Actor): ConcernsAsked {
  const { searchParams: query } = url;
  const { asked, question, years } = bookQuestion(url, deps, actor);
  const { year, unitId, text } = question;
  const states = Object.keys(CONCERN_STATES) as (keyof typeof CONCERN_STATES)[];
  return {
    ...{ asked, years },
    question: {
      ...{ year, unitId, text },
      state: states.find((one) => one === query.get('trang-thai')) ?? null,
      kind: CONCERN_KINDS.find((one) => one === query.get('la')) ?? null,
      topic: CONCERN_TOPICS.find((one) => one === query.get('ve')) ?? null,
    },
  };
}
