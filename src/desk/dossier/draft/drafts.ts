/** What a form held when it was last touched: every field with its values. */
export type DraftFields = Readonly<Record<string, readonly string[]>>;

/** What this keeps drafts in: the browser's own storage, which signing out clears (phones are shared). */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'saoque:draft:';

/** Keeps a draft on this machine until the server has it. A full or forbidden storage keeps nothing. */
export function keepDraft(storage: DraftStorage, key: string, fields: DraftFields): boolean {
  try {
    storage.setItem(PREFIX + key, JSON.stringify(fields));
    return true;
  } catch {
    return false;
  }
}

/** The draft that was left on this machine, if any can be read. */
export function findDraft(storage: DraftStorage, key: string): DraftFields | undefined {
  try {
    const text = storage.getItem(PREFIX + key);
    const found: unknown = text === null ? undefined : JSON.parse(text);
    return isDraft(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** The server has it: nothing stays on this machine. */
export function dropDraft(storage: DraftStorage, key: string): void {
  try {
    storage.removeItem(PREFIX + key);
  } catch {
    // A storage that cannot be reached holds nothing either.
  }
}

function isDraft(found: unknown): found is DraftFields {
  return (
    typeof found === 'object' &&
    found !== null &&
    Object.values(found).every(
      (values) => Array.isArray(values) && values.every((value) => typeof value === 'string'),
    )
  );
}

/** The version of the page on which something was typed; a draft keeps it beside its fields. */
export const VERSION = 'seenVersion';

/** Fields that belong to the page and not to what was typed. */
const OURS = new Set([VERSION, 'then']);

/** What a form holds now. */
export function fieldsOf(form: FormData): DraftFields {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string' || OURS.has(name)) continue;
    (fields[name] ??= []).push(value);
  }
  return fields;
}
