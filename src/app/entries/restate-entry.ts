import type { Actor } from '#domain/access/authorize.ts';
import { checkEntry, type EntryInput } from '#domain/entries/check-entry.ts';
import { checkCorrection, type Correction } from '#domain/facts/correction.ts';
import { factsOfEntry } from '#domain/facts/rows.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { isEntryTaken, updateEntry } from '#storage/entries/entries.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { stateEntry } from '../facts/state-facts.ts';
import { actOnEntry, type EntryRequest } from './entry-subject.ts';
import { rowOfEntry } from './row-of-entry.ts';

export interface RestateEntry extends EntryRequest {
  /** The version the page showed. */
  readonly seenVersion: number;
  readonly entry: EntryInput;
  /** What stood there was wrong; null: it changes today. */
  readonly correction: Correction | null;
}

/**
 * Says anew what is true of an entry, from today on or as a correction. Refuses every mistake at once
 * (`checkEntry`), what `checkCorrection` finds, NOT_ALLOWED where it would come to lie, ENTRY_TWICE,
 * CHANGED_MEANWHILE, and as `actOnEntry` does.
 */
export function restateEntry(
  deps: Deps,
  actor: Actor,
  input: RestateEntry,
): Promise<Result<{ version: number }>> {
  return actOnEntry(deps, actor, 'restateEntry', input, async (trx, { id, kind }, actId) => {
    const today = deps.clock.today();
    const checked = checkEntry(deps.units, kind, input.entry, today);
    if (!checked.ok) return checked;
    const correction = checkCorrection(input.correction, today);
    if (!correction.ok) return correction;
    const { name, unitId } = checked.value;
    const there = allow(deps, actor, 'entry.keep', { unitId });
    if (!there.ok) return there;
    if (await isEntryTaken(trx, { id, kind, name, unitId }))
      return refuse('ENTRY_TWICE', { name }, 'name');
    if (!(await updateEntry(trx, id, input.seenVersion, rowOfEntry(checked.value))))
      return refuse('CHANGED_MEANWHILE');
    await stateEntry(deps, trx, id, factsOfEntry(kind, checked.value), {
      actId,
      source: 'officer',
      correction: correction.value,
    });
    return ok({ version: input.seenVersion + 1 });
  });
}
