import { isAllowedSomewhere, isWithinReach, type Actor } from '#domain/access/authorize.ts';
import {
  ENTRY_FIELDS,
  PERSONAL_FIELDS,
  type EntryField,
  type EntryKind,
  type FieldRule,
} from '#domain/entries/kinds.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { entryLayout, type EntryLine } from '#exchange/register/entry-layout.ts';
import { listEntryValues, type ListedEntry } from '#storage/entries/list-entries.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import type { ExportedList } from '../list-file.ts';
import { MOST_ROWS, placeOf, written, type ExportWish } from '../register/export-lists.ts';
import { findEntries, type EntryQuestion } from './list-entries.ts';

/** How a list of entries is said: in Vietnamese whatever the page speaks, so that it can be read back. */
export interface EntrySheetWords {
  readonly nameHead: (kind: EntryKind) => string;
  readonly head: (field: EntryField) => string;
  readonly option: (value: string) => string;
  /** Of one that is closed. */
  readonly state: (entry: Pick<ListedEntry, 'closedAs' | 'closedOn'>) => string;
}

/**
 * A further register as it is filtered, each field of its kind a column as of the day. Refuses as `listEntries`, and
 * NOT_ALLOWED to whoever asks for what is personal and may not see it.
 */
export async function exportEntries(
  deps: Deps,
  actor: Actor,
  question: EntryQuestion,
  { personal, heading, name }: Omit<ExportWish, 'sectorWord'>,
  words: EntrySheetWords,
): Promise<Result<ExportedList>> {
  if (personal && !isAllowedSomewhere(actor, 'producer.viewPersonal')) return refuse('NOT_ALLOWED');
  const found = await findEntries(deps, actor, question, { offset: 0, limit: MOST_ROWS });
  if (!found.ok) return found;
  const { kind, day } = question;
  const fields = fieldsFor(kind, personal);
  const values = await listEntryValues(
    deps.db,
    found.value.rows.map(({ id }) => id),
    { names: ['street', ...fields.map((field) => field.name)], day },
  );
  const seesPeopleIn = reachFor(deps, actor, 'producer.viewPersonal');
  const lines = found.value.rows.map((row): EntryLine => {
    const { street, ...said } = values.get(row.id) ?? {};
    const { unitId } = row;
    const hides = personal && !isWithinReach(seesPeopleIn, { unitId }, deps.units);
    return {
      name: row.name,
      ...placeOf(deps, unitId, day, street ?? ''),
      values: hides ? withoutPeople(said) : said,
      note: row.closedAs === null || !question.closed ? '' : words.state(row),
    };
  });
  const layout = entryLayout(fields, {
    name: words.nameHead(kind),
    head: words.head,
    option: words.option,
  });
  return ok(written(layout, { name, heading }, lines));
}

function fieldsFor(kind: EntryKind, personal: boolean): readonly FieldRule[] {
  return ENTRY_FIELDS[kind].filter(({ name }) => personal || !PERSONAL_FIELDS.includes(name));
}

function withoutPeople(values: EntryLine['values']): EntryLine['values'] {
  return { ...values, ...Object.fromEntries(PERSONAL_FIELDS.map((name) => [name, null])) };
}
