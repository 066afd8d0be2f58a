import { bigKey } from '#platform/files.ts';
import { keysWithoutRow } from '#storage/files/files.ts';
import type { Deps } from '../deps.ts';

/** An upload keeps its file first and writes its row right after: in a day that has long been done. */
const A_DAY = 86_400_000;
/** As many keys as one question to the database asks about. */
const AT_ONCE = 1000;

/**
 * Clears away what nobody can reach: files half arrived whose sender is gone, and files without a row
 * (the server was killed between the two) after a day. A file with a row is never touched, used in a
 * dossier or not. Answers how many files without a row went.
 */
export async function sweepFiles(deps: Deps): Promise<number> {
  await deps.files.sweepIncoming();
  const old = (await deps.files.list()).filter(({ age }) => age > A_DAY);
  const keys = [...new Set(old.map(({ key }) => bigKey(key)))];
  let swept = 0;
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const lost = new Set(await keysWithoutRow(deps.db, keys.slice(at, at + AT_ONCE)));
    const gone = old.filter(({ key }) => lost.has(bigKey(key)));
    for (const { key } of gone) await deps.files.remove(key);
    swept += gone.length;
  }
  return swept;
}
