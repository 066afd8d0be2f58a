import { findSet } from '#domain/criteria/find.ts';
import type { CriteriaSet, CriteriaVersion } from '#domain/criteria/types.ts';
import type { DossierRow } from '#storage/dossier/read-dossier.ts';
import type { Deps } from '../deps.ts';

/** The criteria a dossier was opened under and keeps for ever (rule 6). */
export function criteriaOf(
  deps: Pick<Deps, 'criteria'>,
  dossier: Pick<DossierRow, 'criteriaVersion' | 'criteriaSet'>,
): { readonly version: CriteriaVersion; readonly set: CriteriaSet } {
  const version = deps.criteria.find((one) => one.id === dossier.criteriaVersion);
  const set = version && findSet(version, dossier.criteriaSet);
  if (!version || !set) throw new Error(`criteria set ${dossier.criteriaSet} is not loaded`);
  return { version, set };
}
