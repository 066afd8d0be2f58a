import * as v from 'valibot';
import { LEAVES } from '#domain/notices/kinds.ts';
import { choice } from '../input-fields.ts';
import { topicWord } from './topic-word.ts';

/** What of a person's notices leaves by e-mail: one choice for each topic. */
export const chooseNoticesInput = v.object({
  todo: choice(() => topicWord('todo'), LEAVES),
  term: choice(() => topicWord('term'), LEAVES),
  step: choice(() => topicWord('step'), LEAVES),
  account: choice(() => topicWord('account'), LEAVES),
});
