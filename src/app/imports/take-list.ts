import type { Actor } from '#domain/access/authorize.ts';
import type { ListKind } from '#domain/imports/kinds/list-kind.ts';
import type { SaidList } from '#domain/imports/read-said-list.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { ChildOptions } from '#exchange/workbook/in-child.ts';
import { CONTENT_LIMITS, megabytes } from '#exchange/workbook/limits.ts';
import { atMostAtOnce } from '#platform/at-once.ts';
import type { Received, StoredFile } from '#platform/files.ts';
import { inTransaction } from '#storage/database.ts';
import { insertFile } from '#storage/files/files.ts';
import { findSameFile, insertList } from '#storage/imports/lists.ts';
import { replaceRows } from '#storage/imports/rows.ts';
import type { Deps } from '../deps.ts';
import { listContext } from './list-context.ts';
import { readByRecipe, readingOf } from './read-by-recipe.ts';

export interface TakeList {
  /** Whose list it is. */
  readonly listOf: string;
  /** Of what it is; null: its columns say it. */
  readonly kind?: ListKind | null;
  /** As the person's own machine calls the file. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

const NAME_MAX = 120;
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Each reading takes a core for seconds and 300 MB: one of a person at a time. */
const ofOneAccount = atMostAtOnce('account', 1);

/**
 * The office brings a list in a workbook: it is kept, read in a process of its own and shown; nothing is
 * entered into the register. The very same file of the same province gives the list that is there
 * already. Refuses NOT_ALLOWED, what the file store refuses, FILE_INFECTED, SCANNER_SILENT, and what
 * reading refuses; then nothing of it stays.
 */
export function takeList(
  deps: Deps,
  actor: Actor,
  input: TakeList,
  options: ChildOptions = {},
): Promise<Result<{ readonly importId: string; readonly known: boolean }>> {
  return ofOneAccount(actor.accountId, async () => {
    const place = listContext(deps, actor, input.listOf);
    if (!place.ok) return place;
    const received = await deps.files.receive(input.content, megabytes(CONTENT_LIMITS.fileBytes));
    if (!received.ok) return received;
    try {
      const same = await findSameFile(deps.db, input.listOf, received.value.sha256);
      if (same) return ok({ importId: same.id, known: true });
      const { province, context } = place.value;
      const clean = await scanned(deps, received.value);
      if (!clean.ok) return clean;
      const where = { context, provinceId: province.provinceId };
      const read = await readByRecipe(
        deps,
        received.value.path,
        where,
        { kind: input.kind ?? null },
        options,
      );
      if (!read.ok) return read;
      const stored = await deps.files.keep(received.value);
      const importId = await enter(deps, actor, input, province.provinceId, stored, read.value);
      if (importId !== null) return ok({ importId, known: false });
      // The same file came twice at once, and the other was quicker.
      await deps.files.remove(stored.key);
      const quicker = await findSameFile(deps.db, input.listOf, stored.sha256);
      return quicker ? ok({ importId: quicker.id, known: true }) : refuse('CHANGED_MEANWHILE');
    } finally {
      await deps.files.discard(received.value);
    }
  });
}

async function scanned({ scan }: Deps, { path }: Received): Promise<Result<null>> {
  const found = scan ? await scan(path) : 'clean';
  if (found === 'clean') return ok(null);
  return refuse(found === 'infected' ? 'FILE_INFECTED' : 'SCANNER_SILENT');
}

function enter(
  deps: Deps,
  actor: Actor,
  { listOf, name }: TakeList,
  provinceId: string,
  { key, bytes, sha256 }: StoredFile,
  read: SaidList,
): Promise<string | null> {
  const [id, fileId, at] = [deps.newId(), deps.newId(), deps.clock.now()];
  return inTransaction(deps.db, async (trx) => {
    const same = await findSameFile(trx, listOf, sha256);
    if (same) return null;
    await insertFile(trx, {
      id: fileId,
      producerId: null,
      mime: WORKBOOK,
      bytes,
      sha256,
      originalName: shownName(name),
      storageKey: key,
      uploadedBy: actor.accountId,
      createdAt: at,
    });
    const entered = await insertList(trx, {
      ...readingOf(read),
      id,
      provinceId,
      listOf,
      kind: read.kind,
      fileId,
      sha256,
      takenBy: actor.accountId,
      takenAt: at,
    });
    if (!entered) throw new Error('the same file came at once');
    await replaceRows(trx, id, read.list.rows);
    return id;
  });
}

/** The last step of a path, without control characters. */
function shownName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  return last.replace(/\p{C}/gu, '').trim().slice(0, NAME_MAX) || 'danh-sach.xlsx';
}
