import { ENTRY } from '#domain/entries/entry-acts.ts';
import { firstDayOf } from '#domain/entries/first-day.ts';
import { factsOfEntry } from '#domain/facts/rows.ts';
import type { EntriesPlan } from '#domain/imports/plan-entries.ts';
import { ok, refusal, type Refusal, type Result } from '#domain/result.ts';
import { insertEntry } from '#storage/entries/entries.ts';
import { record } from '../acts/record.ts';
import { ENTRIES } from '../entries/entry-subject.ts';
import { rowOfEntry } from '../entries/row-of-entry.ts';
import { stateEntry } from '../facts/state-facts.ts';
import type { Ledger } from '../recognition/issue-certificate.ts';
import type { Watch } from './runs/watch.ts';

/**
 * Writes the new entries of a plan into their register, in the transaction and batch of the act that confirms
 * it. The caller has asked the rights. Refuses ENTRY_TWICE behind the row.
 */
export async function enterEntries(
  { deps, trx, actor, role, batchId }: Ledger,
  { kind, entries }: EntriesPlan,
  importId: string,
  watch: Watch,
): Promise<Result<null>> {
  const fresh = entries.filter(({ id }) => id === null);
  await watch.begin(fresh.length);
  for (const { row, entry } of fresh) {
    const [id, actId] = [deps.newId(), deps.newId()];
    const own = { ...rowOfEntry(entry), id, kind, isDemo: deps.demo, createdAt: deps.clock.now() };
    if (!(await insertEntry(trx, own))) {
      const twice: Refusal = refusal('ENTRY_TWICE', { name: entry.name });
      return { ok: false, refusals: [refusal('IMPORT_ROW_REFUSED', { row }), twice] };
    }
    const since = firstDayOf(entry, deps.clock.today());
    const stating = { actId, source: 'import', sourceId: importId, since, fresh: true } as const;
    await stateEntry(deps, trx, id, factsOfEntry(kind, entry), stating);
    const entered = await record(deps, trx, actor, ENTRIES, {
      ...{ id, actId, role, batchId, idempotencyKey: null, before: ENTRY.nothing() },
      kind: 'enterEntry',
      data: { kind, version: 1 },
    });
    if (!entered.ok) return entered;
    await watch.step();
  }
  return ok(null);
}
