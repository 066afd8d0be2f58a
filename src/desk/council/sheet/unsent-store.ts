import * as v from 'valibot';
import type { Unsent } from './outbox.ts';

/** What this keeps choices in: the browser's own storage. */
export type UnsentStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Under the name of drafts, so that signing out clears it with them: tablets are shared. */
const PREFIX = 'saoque:draft:sheet:';

const sheet = v.object({
  choices: v.record(v.string(), v.nullable(v.number())),
  remarks: v.record(v.string(), v.string()),
  comment: v.string(),
});
const schema = v.object({
  change: v.object({
    choices: v.record(v.string(), v.union([v.number(), v.null(), v.literal('open')])),
    remarks: v.record(v.string(), v.string()),
    comment: v.optional(v.string()),
  }),
  base: sheet,
});

/** Keeps what one tab has not sent; null forgets it. A full or forbidden storage keeps nothing. */
export function keepUnsent(
  storage: UnsentStorage,
  sheetKey: string,
  tab: string,
  unsent: Unsent | null,
): void {
  const name = `${PREFIX}${sheetKey}:${tab}`;
  try {
    if (unsent === null) storage.removeItem(name);
    else storage.setItem(name, JSON.stringify(unsent));
  } catch {
    // What cannot be kept here still stands on the page until it is sent.
  }
}

/** Takes over what any tab left unsent of this sheet, also one that was closed. */
export function takeUnsent(storage: UnsentStorage, sheetKey: string): readonly Unsent[] {
  try {
    const names = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter(
      (name) => name.startsWith(`${PREFIX}${sheetKey}:`),
    );
    return names.flatMap((name) => {
      const found = read(storage.getItem(name));
      storage.removeItem(name);
      return found ? [found] : [];
    });
  } catch {
    return [];
  }
}

function read(text: string | null): Unsent | undefined {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text ?? ''));
    if (!parsed.success) return undefined;
    const { change, base } = parsed.output;
    const { comment, ...rest } = change;
    return { base, change: comment === undefined ? rest : { ...rest, comment } };
  } catch {
    return undefined;
  }
}
