import type { Actor } from '#domain/access/authorize.ts';
import type { Standing } from '#domain/acts/subject.ts';
import { ok, type Result } from '#domain/result.ts';
import {
  SUPPORT,
  type SupportActData,
  type SupportActKind,
  type SupportActs,
  type SupportState,
} from '#domain/support/records/record-acts.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { lockSupport, type SupportRow } from '#storage/support/records/records.ts';
import { perform, type KeyedInput } from '../../acts/act-on.ts';
import type { StoredSubject } from '../../acts/stored-subject.ts';
import type { Deps } from '../../deps.ts';

export interface SupportRequest extends KeyedInput {
  readonly supportId: string;
}

/** A record of support in the tables. */
export const SUPPORTS: StoredSubject<
  SupportActs,
  SupportState,
  Standing<SupportState>,
  SupportRow,
  SupportRequest
> = {
  rules: SUPPORT,
  idOf: ({ supportId }) => supportId,
  lock: lockSupport,
  targetOf: (_trx, _actor, { record }) => ({ unitId: record.unitId }),
};

/**
 * An act on a record in a transaction of its own; the same request a second time changes nothing.
 * Refuses what `perform` and `change` refuse.
 */
export function actOnSupport<Kind extends SupportActKind>(
  deps: Deps,
  actor: Actor,
  kind: Kind,
  request: SupportRequest,
  change: (trx: Trx, row: SupportRow, actId: string) => Promise<Result<SupportActData[Kind]>>,
): Promise<Result<SupportActData[Kind]>> {
  return inTransaction(deps.db, async (trx) => {
    const acted = await perform(deps, trx, actor, SUPPORTS, kind, request, ({ row, actId }) =>
      change(trx, row, actId),
    );
    return acted.ok ? ok(acted.value.data) : acted;
  });
}
