import type { PlainDate } from '../calendar/plain-date.ts';
import { checkEntry, type Entry } from '../entries/check-entry.ts';
import type { EntryKind } from '../entries/kinds.ts';
import type { Refusal } from '../result.ts';
import { exactKey } from '../units/place-words.ts';
import type { UnitRegister } from '../units/register.ts';
import type { UnitId } from '../units/unit.ts';
import { typeIn, type TypeWords } from './kinds/list-kind.ts';
import { streetOf } from './listed-producer.ts';
import { ourLetters } from './plain-text.ts';
import { settledPlace, type AnsweredRow, type FindPlace } from './settle-row.ts';

/** An open entry of the register, by what rows are found by. */
export interface RegisterEntry {
  readonly id: string;
  readonly name: string;
  readonly unitId: UnitId;
}

/** An entry of the list: one that the register has already, or a new one. */
export interface PlannedEntry {
  readonly row: number;
  readonly id: string | null;
  readonly entry: Entry;
}

/** What entering a list of entries will do. */
export interface EntriesPlan {
  readonly kind: EntryKind;
  readonly entries: readonly PlannedEntry[];
  /** Rows that the register would refuse, and why. */
  readonly unfit: readonly { readonly row: number; readonly refusals: readonly Refusal[] }[];
}

interface Context {
  readonly kind: EntryKind;
  readonly types: readonly TypeWords[];
  readonly units: UnitRegister;
  readonly today: PlainDate;
  readonly findPlace: FindPlace;
  readonly register: readonly RegisterEntry[];
}

/**
 * Puts the rows beside the register: the same name in the same commune is the same entry, of the list too. What is known
 * is found and not changed, what is new is added as a person's own entry would be, by the same rules.
 */
export function planEntries(rows: readonly AnsweredRow[], context: Context): EntriesPlan {
  const { kind, types, units, today, findPlace, register } = context;
  const known = new Map(register.map(({ id, name, unitId }) => [keyOf(name, unitId), id]));
  const entries = new Map<string, PlannedEntry>();
  const unfit: EntriesPlan['unfit'][number][] = [];
  for (const read of rows) {
    const { row, values, details, problems, answers } = read;
    const name = values.product;
    if (name === null) continue;
    const unitId = settledPlace(read, findPlace) ?? '';
    const key = keyOf(name, unitId);
    const id = known.get(key) ?? null;
    const offer = problems.find(({ code }) => code === 'TYPE_MISSING')?.proposed ?? '';
    const taken = answers.TYPE_MISSING === 'proposed' ? typeIn(types, offer) : null;
    const typed = { ...(taken && { type: taken.type }), ...details.entry };
    const checked = checkEntry(
      units,
      kind,
      { name, unitId, street: streetOf(values), values: typed },
      today,
    );
    if (entries.has(key)) continue;
    if (checked.ok) entries.set(key, { row, id, entry: checked.value });
    else if (id === null) unfit.push({ row, refusals: checked.refusals });
  }
  return { kind, entries: [...entries.values()], unfit };
}

function keyOf(name: string, unitId: UnitId): string {
  return `${unitId} ${exactKey(ourLetters(name))}`;
}
