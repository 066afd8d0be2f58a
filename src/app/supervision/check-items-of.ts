import { findSet } from '#domain/criteria/find.ts';
import type { ByPart, CriteriaSet } from '#domain/criteria/types.ts';
import {
  itemsFromMarks,
  itemsFromParts,
  itemsFromSheets,
  type CheckItem,
  type PapersByCriterion,
  type ShownThen,
} from '#domain/supervision/check-items.ts';
import { toDecimal } from '#domain/scoring/fraction.ts';
import type { Db, Trx } from '#storage/database.ts';
import {
  listAssessedPapers,
  listSealedChoices,
  type CertificateToCheck,
} from '#storage/supervision/check-sources.ts';
import { withWording } from '../criteria/with-wording.ts';
import type { Deps } from '../deps.ts';

/**
 * What is looked at of a certificate: its own sheets and papers, under the criteria that gave it its
 * star and no others (Đ9.3a, rule 6). Without sheets the marks of its star; where even its criteria are not here,
 * its three parts.
 */
export async function checkItemsOf(
  deps: Deps,
  db: Db | Trx,
  certificate: CertificateToCheck,
): Promise<readonly CheckItem[]> {
  const { dossierId, star } = certificate;
  const set = setOf(await withWording(deps), certificate);
  if (!set) return itemsFromParts(pointsOf(certificate));
  const sheets = dossierId === null ? [] : await listSealedChoices(db, dossierId);
  if (dossierId === null || sheets.length === 0) return itemsFromMarks(set, star);
  return itemsFromSheets(set, sheets, await papersOf(db, dossierId), star);
}

function setOf(
  { criteria }: Pick<Deps, 'criteria'>,
  { criteriaVersion, criteriaDecision, criteriaSet }: CertificateToCheck,
): CriteriaSet | undefined {
  const version = criteria.find(({ id, decision }) =>
    criteriaVersion === null ? decision === criteriaDecision : id === criteriaVersion,
  );
  return version && findSet(version, criteriaSet);
}

async function papersOf(db: Db | Trx, dossierId: string): Promise<PapersByCriterion> {
  const papers: Record<string, ShownThen[]> = {};
  for (const { title, file, criteria } of await listAssessedPapers(db, dossierId)) {
    for (const code of criteria) (papers[code] ??= []).push({ title, fileId: file.id });
  }
  return papers;
}

function pointsOf({ pointsA, pointsB, pointsC }: CertificateToCheck): ByPart<string> | null {
  if (pointsA === null || pointsB === null || pointsC === null) return null;
  const inPoints = (hundredths: string) =>
    toDecimal({ numerator: Number(hundredths), denominator: 100 });
  return { A: inPoints(pointsA), B: inPoints(pointsB), C: inPoints(pointsC) };
}
