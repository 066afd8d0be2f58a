import type { Readable } from 'node:stream';
import type { Actor } from '#domain/access/authorize.ts';
import type { MinistryPaper } from '#domain/dossier/dossier.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { allow } from '../../allow.ts';
import type { Deps } from '../../deps.ts';
import { viewDossier } from '../../dossier/view-dossier.ts';
import { openKept, viewKept, type SignedView } from '../papers/view-signed.ts';

/**
 * The papers of the ministry on a dossier, the newest first, each read from the disk and checked anew: for whoever may
 * see its certificate, which they decide on. Refuses as `viewDossier` does, and FILE_LOST.
 */
export async function viewMinistryPapers(
  deps: Deps,
  actor: Actor,
  dossierId: string,
): Promise<Result<readonly SignedView[]>> {
  const kept = await keptFor(deps, actor, dossierId);
  if (!kept.ok) return kept;
  const views: SignedView[] = [];
  for (const one of kept.value.toReversed()) {
    const view = await viewKept(deps, one);
    if (!view.ok) return view;
    views.push(view.value);
  }
  return ok(views);
}

/** The bytes of one of them, as they came. Refuses as `viewMinistryPapers` does, and NOT_FOUND. */
export async function readMinistryPaper(
  deps: Deps,
  actor: Actor,
  dossierId: string,
  fileId: string,
): Promise<Result<{ readonly content: Readable; readonly fileName: string }>> {
  const kept = await keptFor(deps, actor, dossierId);
  if (!kept.ok) return kept;
  const found = kept.value.find((one) => one.fileId === fileId);
  if (!found) return refuse('NOT_FOUND');
  const content = await openKept(deps, fileId);
  const fileName = `van-ban-cua-bo-${found.sha256.slice(0, 8)}.pdf`;
  return content.ok ? ok({ content: content.value, fileName }) : content;
}

async function keptFor(
  deps: Deps,
  actor: Actor,
  dossierId: string,
): Promise<Result<readonly MinistryPaper[]>> {
  const viewed = await viewDossier(deps, actor, dossierId);
  if (!viewed.ok) return viewed;
  const { dossier, standing } = viewed.value;
  return ok(allow(deps, actor, 'certificate.view', dossier).ok ? standing.ministryPapers : []);
}
