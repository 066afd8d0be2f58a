import { IDEA, type IdeaActs, type IdeaStanding } from '#domain/cycle/idea.ts';
import type { IdeaState } from '#domain/cycle/states.ts';
import { lockIdea, projectIdea, type IdeaRow } from '#storage/cycle/ideas.ts';
import type { KeyedInput } from '../acts/act-on.ts';
import type { StoredSubject } from '../acts/stored-subject.ts';

/** A request to act on an idea. */
export interface IdeaRequest extends KeyedInput {
  readonly ideaId: string;
}

/** An idea in the tables: it lies in its commune, and with its producer once there is one. */
export const IDEAS: StoredSubject<IdeaActs, IdeaState, IdeaStanding, IdeaRow, IdeaRequest> = {
  rules: IDEA,
  idOf: ({ ideaId }) => ideaId,
  lock: lockIdea,
  targetOf: (_trx, _actor, row) => targetOf(row),
  project: projectIdea,
};

/** Where an idea lies, seen by rights. */
export function targetOf({ unitId, producerId }: IdeaRow) {
  return { unitId, ...(producerId !== null && { producerId }) };
}
