import type { Actor } from '#domain/access/authorize.ts';
import type { CriteriaSet, CriteriaVersion } from '#domain/criteria/types.ts';
import type { DossierPapers } from '#domain/dossier/sealed.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { DossierRow } from '#storage/dossier/read-dossier.ts';
import { findVersion } from '#storage/dossier/versions.ts';
import type { Deps } from '../deps.ts';
import { viewDossier } from './view-dossier.ts';

/** A dossier as it was handed in once, whatever was handed in after it. */
export interface VersionView {
  readonly dossier: DossierRow;
  readonly version: CriteriaVersion;
  readonly set: CriteriaSet;
  readonly papers: DossierPapers;
  readonly no: number;
  readonly sha256: string;
  /** The number of the version that counts now. */
  readonly last: number;
}

/**
 * One version of a dossier for whoever may see the dossier: what was handed in has the value of
 * paper (Đ7.1) and stays readable when a later version takes its place. Refuses NOT_ALLOWED, and
 * NOT_FOUND also for a version that was never handed in.
 */
export async function viewVersion(
  deps: Deps,
  actor: Actor,
  dossierId: string,
  no: number,
): Promise<Result<VersionView>> {
  const viewed = await viewDossier(deps, actor, dossierId);
  if (!viewed.ok) return viewed;
  const { dossier, version, set, standing } = viewed.value;
  const handedIn = Number.isInteger(no) && no >= 1 && no <= standing.version;
  const found = handedIn && (await findVersion(deps.db, dossier.id, no));
  if (!found) return refuse('NOT_FOUND');
  const { no: _no, sha256, submittedBy: _submittedBy, ...papers } = found;
  return ok({ dossier, version, set, papers, no, sha256, last: standing.version });
}
