import type { PlainDate } from '../calendar/plain-date.ts';
import type { CriteriaVersion } from '../criteria/types.ts';
import type { CertificatePaper, Level } from '../recognition/earlier-certificate.ts';
import { fold } from '../text/fold.ts';
import type { PlannedStar } from './plan-import.ts';

/** Of a district there were papers until the districts went (01/07/2025). */
const OF_DISTRICT = /\b(?:huyen|thi xa|quan|thanh pho|tp)\b/;
/** The ministry of agriculture until 28/02/2025, and after (Resolution 176/2025/QH15). */
const MINISTRIES = [
  { from: '2025-03-01', name: 'Bộ Nông nghiệp và Môi trường' },
  { from: '', name: 'Bộ Nông nghiệp và Phát triển nông thôn' },
] as const;

/** Whose list it is. */
export interface ListOf {
  /** `Lào Cai`. */
  readonly name: string;
  /** `tỉnh Lào Cai`, as papers write it. */
  readonly written: string;
}

/**
 * A star of a list as the paper of an older certificate: what the list says, the criteria decision that was
 * newest on its day, and the body that gives such a star where the list names none.
 */
export function listedPaper(
  star: PlannedStar,
  names: { readonly product: string; readonly producer: string },
  listOf: ListOf,
  versions: readonly CriteriaVersion[],
): CertificatePaper {
  const { a: A = '', b: B = '', c: C = '' } = star.parts ?? {};
  const { level, issuer } = issuerOf(star, listOf);
  return {
    criteriaDecision: criteriaOn(versions, star.decidedOn),
    decidedOn: star.decidedOn,
    star: star.star,
    total: star.score ?? '',
    parts: { A, B, C },
    level,
    issuer,
    signerName: '',
    signerTitle: '',
    decisionNumber: star.decisionNumber,
    validTo: star.validTo,
    code: '',
    number: '',
    productName: names.product,
    producerName: names.producer,
    address: '',
    unitId: star.placeId,
  };
}

function issuerOf(
  { star, issuer, decidedOn }: PlannedStar,
  { name, written }: ListOf,
): { readonly level: Level; readonly issuer: string } {
  if (star === 5) {
    const ministry = MINISTRIES.find(({ from }) => decidedOn >= from)?.name ?? '';
    return { level: 'centre', issuer: issuer ?? ministry };
  }
  if (issuer === null) return { level: 'province', issuer: `Ủy ban nhân dân ${written}` };
  const folded = fold(issuer).replaceAll(fold(name), '');
  const ofDistrict = OF_DISTRICT.test(folded) && fold(issuer) === folded;
  return { level: ofDistrict ? 'district' : 'province', issuer };
}

/** The newest criteria decision of that day; before the first one, the first. */
function criteriaOn(versions: readonly CriteriaVersion[], day: PlainDate): string {
  const issued = versions
    .filter(({ complete }) => !complete)
    .flatMap((version) => [version, ...version.amendments])
    .toSorted((a, b) => (a.issued < b.issued ? -1 : 1));
  return (issued.findLast((one) => one.issued <= day) ?? issued[0])?.decision ?? '';
}
