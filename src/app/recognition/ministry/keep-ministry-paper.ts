import type { Actor } from '#domain/access/authorize.ts';
import { checkAct } from '#domain/acts/subject.ts';
import { DOSSIER } from '#domain/dossier/dossier.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { atMostAtOnce } from '#platform/at-once.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { isId } from '#storage/ids.ts';
import { perform } from '../../acts/act-on.ts';
import { allow } from '../../allow.ts';
import type { Deps } from '../../deps.ts';
import { DOSSIERS } from '../../dossier/dossier-subject.ts';
import { viewDossier } from '../../dossier/view-dossier.ts';
import { keepWithAct } from '../../files/keep-with-act.ts';

export interface KeepMinistryPaper {
  readonly dossierId: string;
  /** As the sender's page calls it: the same file sent again is known by it. */
  readonly fileId: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Whole papers are read into memory to look at their signatures. */
const ofOneAccount = atMostAtOnce('account', 2);

/**
 * The office keeps the paper of the ministry itself (Đ7.4g), before it enters what that says: the answer and the
 * leader's confirmation name its hash, so no other file can slip in between. Its bytes stay as they came; what is wrong
 * with a signature is shown. Rights are asked before the first byte is read. Refuses what `viewDossier`, `takeUpload` and `perform` do,
 * and MINISTRY_PAPER_KEPT; then nothing of the file stays.
 */
export async function keepMinistryPaper(
  deps: Deps,
  actor: Actor,
  input: KeepMinistryPaper,
): Promise<Result<null>> {
  const { dossierId, fileId } = input;
  const viewed = await viewDossier(deps, actor, dossierId);
  if (!viewed.ok) return viewed;
  if (!isId(fileId)) return refuse('NOT_FOUND');
  const allowed = allow(deps, actor, 'ministry.enter', viewed.value.dossier);
  if (!allowed.ok) return allowed;
  const standing = await readStanding(deps.db, DOSSIER, dossierId);
  const fits = checkAct(DOSSIER, standing, 'keepMinistryPaper', allowed.value);
  if (!fits.ok) return fits;
  return ofOneAccount(actor.accountId, () => takeIn(deps, actor, input));
}

function takeIn(deps: Deps, actor: Actor, input: KeepMinistryPaper): Promise<Result<null>> {
  const { dossierId, fileId, content } = input;
  const coming = { fileId, content, wanted: 'pdf', originalName: 'van-ban-cua-bo.pdf' } as const;
  return keepWithAct(deps, actor, coming, (trx, { sha256, keep }) => {
    const request = { dossierId, sha256, idempotencyKey: fileId };
    return perform(deps, trx, actor, DOSSIERS, 'keepMinistryPaper', request, async (found) => {
      if (found.standing.ministryPapers.some((one) => one.sha256 === sha256))
        return refuse('MINISTRY_PAPER_KEPT');
      await keep(trx);
      return ok({ fileId, sha256 });
    });
  });
}
