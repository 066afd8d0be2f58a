import { readKept, type KeptItem, type KeptUpload } from './kept-item.ts';
import { newId } from './new-id.ts';

const FORMAT = 'saoque-unsent';
const VERSION = 1;

/** Why a file is not loaded: not one of ours, of a newer Sao Quê, of another account, or damaged. */
export type FileFault = 'notOurs' | 'newer' | 'otherAccount' | 'damaged';

export type ReadFile =
  | { readonly ok: true; readonly items: readonly KeptItem[] }
  | { readonly ok: false; readonly fault: FileFault };

/** What of the unsent goes into such a file: scans and photographs are files already. */
export function canGoAlong(item: KeptItem): item is Exclude<KeptItem, KeptUpload> {
  return item.kind !== 'upload';
}

/** What is unsent, as a file that a person takes along. It holds what was typed, and is that person's. */
export function draftFile(account: string, all: readonly KeptItem[]): string {
  const items = all.filter(canGoAlong);
  return JSON.stringify({ format: FORMAT, version: VERSION, account, items }, null, 2);
}

/**
 * What a file holds, for the account that is signed in. Each item begins a new line: whether the
 * server has it by now the version it was typed on will show.
 */
export function readDraftFile(text: string, account: string): ReadFile {
  const file = parse(text);
  if (file?.['format'] !== FORMAT) return { ok: false, fault: 'notOurs' };
  if (typeof file['version'] !== 'number') return { ok: false, fault: 'damaged' };
  if (file['version'] > VERSION) return { ok: false, fault: 'newer' };
  if (file['account'] !== account) return { ok: false, fault: 'otherAccount' };
  if (!Array.isArray(file['items'])) return { ok: false, fault: 'damaged' };
  const items = file['items'].map((one) => readKept(one));
  const ours = items.flatMap((one) => (one?.account === account && canGoAlong(one) ? [one] : []));
  return ours.length === items.length
    ? { ok: true, items: ours.map(begun) }
    : { ok: false, fault: 'damaged' };
}

function begun(item: Exclude<KeptItem, KeptUpload>): KeptItem {
  const anew = { line: newId(), after: null, going: null } as const;
  const common = { slot: newId(), state: 'waits' } as const;
  return item.kind === 'sheet'
    ? { ...item, ...common, kept: { ...item.kept, ...anew } }
    : { ...item, ...common, kept: { ...item.kept, ...anew } };
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const file: unknown = JSON.parse(text);
    return typeof file === 'object' && file !== null ? { ...file } : undefined;
  } catch {
    return undefined;
  }
}
