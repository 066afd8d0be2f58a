import type { Actor } from '#domain/access/authorize.ts';
import { checkEntry, type EntryInput } from '#domain/entries/check-entry.ts';
import { firstDayOf } from '#domain/entries/first-day.ts';
import type { EntryKind } from '#domain/entries/kinds.ts';
import { factsOfEntry } from '#domain/facts/rows.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { insertEntry } from '#storage/entries/entries.ts';
import { begin } from '../acts/begin.ts';
import type { Deps } from '../deps.ts';
import { stateEntry } from '../facts/state-facts.ts';
import { ENTRIES } from './entry-subject.ts';
import { rowOfEntry } from './row-of-entry.ts';

export interface EnterEntry {
  readonly kind: EntryKind;
  readonly entry: EntryInput;
  readonly idempotencyKey: string;
}

/**
 * The commune or the office enters a craft village, an area, a point of sale, a brand or an organisation.
 * Refuses NOT_ALLOWED outside the actor's reach, every mistake at once (`checkEntry`), and ENTRY_TWICE.
 */
export function enterEntry(
  deps: Deps,
  actor: Actor,
  input: EnterEntry,
): Promise<Result<{ entryId: string }>> {
  const { kind } = input;
  return inTransaction(deps.db, async (trx) => {
    const where = { unitId: input.entry.unitId };
    const entered = await begin(
      deps,
      trx,
      actor,
      ENTRIES,
      'enterEntry',
      where,
      input,
      async (actId) => {
        const checked = checkEntry(deps.units, kind, input.entry, deps.clock.today());
        if (!checked.ok) return checked;
        const id = deps.newId();
        const isDemo = deps.demo;
        const row = { ...rowOfEntry(checked.value), id, kind, isDemo, createdAt: deps.clock.now() };
        if (!(await insertEntry(trx, row)))
          return refuse('ENTRY_TWICE', { name: checked.value.name }, 'name');
        const since = firstDayOf(checked.value, deps.clock.today());
        const stating = { actId, source: 'officer', since } as const;
        await stateEntry(deps, trx, id, factsOfEntry(kind, checked.value), stating);
        return ok({ id, data: { kind, version: 1 } });
      },
    );
    return entered.ok ? ok({ entryId: entered.value }) : entered;
  });
}
