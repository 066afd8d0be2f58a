import { isPerson } from '#domain/access/actor-identity.ts';
import type { Actor } from '#domain/access/authorize.ts';
import {
  IMPORT,
  type ImportActs,
  type ImportStanding,
  type ImportState,
} from '#domain/imports/import-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { projectImport } from '#storage/imports/import-state.ts';
import { lockList } from '#storage/imports/lists.ts';
import { isAtWork } from '#storage/imports/runs.ts';
import { perform, type KeyedInput } from '../acts/act-on.ts';
import type { StoredSubject } from '../acts/stored-subject.ts';
import type { Deps } from '../deps.ts';
import type { FoundList } from './find-own-list.ts';

/** A request on a list that is to be entered, or was. */
export interface ImportRequest extends KeyedInput {
  readonly importId: string;
}

/** Acts that the one who asked for them may not do. */
export const BY_ANOTHER: readonly string[] = ['enter', 'undo'];

/** A list on its way into the register; whoever laid it down, or asked to undo it, does not confirm. */
export const IMPORTS: StoredSubject<
  ImportActs,
  ImportState,
  ImportStanding,
  FoundList,
  ImportRequest
> = {
  rules: IMPORT,
  idOf: ({ importId }) => importId,
  lock: lockList,
  targetOf: (_trx, _actor, { provinceId }) => ({ unitId: provinceId }),
  check: (actor, kind, { standing: { askedBy } }) => {
    const own = askedBy !== null && isPerson(askedBy, actor.accountId);
    return Promise.resolve(
      own && BY_ANOTHER.includes(kind) ? refuse('IMPORT_BY_ONESELF') : ok(null),
    );
  },
  project: projectImport,
};

export interface ImportReason extends ImportRequest {
  readonly reason: string;
}

/**
 * An act on a list that needs nothing but a reason. Refuses what `perform` does, IMPORT_WITHOUT_REASON and IMPORT_AT_WORK.
 */
function withReason(kind: 'withdraw' | 'sendBack' | 'askUndo' | 'keep') {
  return async (deps: Deps, actor: Actor, input: ImportReason): Promise<Result<null>> => {
    const reason = input.reason.trim();
    if (reason === '') return refuse('IMPORT_WITHOUT_REASON', {}, 'reason');
    if (await isAtWork(deps.db, input.importId)) return refuse('IMPORT_AT_WORK');
    const done = await inTransaction(deps.db, (trx) =>
      perform(deps, trx, actor, IMPORTS, kind, input, () => Promise.resolve(ok({ reason }))),
    );
    return done.ok ? ok(null) : done;
  };
}

/** The office takes a list back to work on it. */
export const withdrawList = withReason('withdraw');
/** The second person sends it back. */
export const sendBackList = withReason('sendBack');
/** The office asks to take back what a list entered. */
export const askUndoList = withReason('askUndo');
/** It stays entered after all. */
export const keepList = withReason('keep');
