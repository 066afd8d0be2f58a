import { ok, refuse, type Result } from '#domain/result.ts';
import { sha256Of } from '#storage/acts/sha256.ts';
import { findPaper, insertPaper, type PaperKind } from '#storage/ledger/papers.ts';
import type { Deps } from '../deps.ts';

/**
 * A paper as it was signed: made once, kept with its hash in the ledger, and from then on these very
 * bytes. Of two who print it first at once one paper stays. Refuses LEDGER_PAPER_CHANGED when the
 * bytes are not those that were kept, and what `make` refuses.
 */
export async function keptPaper(
  deps: Deps,
  kind: PaperKind,
  subjectId: string,
  make: () => Promise<Result<Uint8Array>>,
): Promise<Result<Uint8Array>> {
  const kept = await findPaper(deps.db, kind, subjectId);
  if (kept) {
    const same = sha256Of(kept.pdf).equals(kept.sha256);
    return same ? ok(kept.pdf) : refuse('LEDGER_PAPER_CHANGED', { id: subjectId });
  }
  const made = await make();
  if (!made.ok) return made;
  const id = deps.newId();
  const madeAt = deps.clock.now();
  const paper = { id, kind, subjectId, pdf: made.value, madeAt };
  if (await insertPaper(deps.db, paper)) return made;
  const first = await findPaper(deps.db, kind, subjectId);
  return ok(first?.pdf ?? made.value);
}
