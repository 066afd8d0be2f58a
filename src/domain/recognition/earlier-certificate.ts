import { formatVietnameseDate, type PlainDate } from '../calendar/plain-date.ts';
import type { CriteriaVersion } from '../criteria/types.ts';
import { okUnless, refusal, type Refusal, type Result } from '../result.ts';
import { tidyText } from '../text/tidy.ts';
import { certificateTerm, type CertificateTerm, type LastDay } from './certificate-term.ts';
import { readEarlierResult, type EarlierPaper, type EarlierResult } from './earlier-result.ts';

/** Who recognised in earlier years: the district until 2025, the province, the centre. */
export const LEVELS = ['district', 'province', 'centre'] as const;
export type Level = (typeof LEVELS)[number];

/** A certificate of an earlier year as its papers have it (Đ12.1). */
export interface CertificatePaper extends EarlierPaper {
  readonly level: Level;
  /** The body, `Ủy ban nhân dân huyện Bắc Hà`. */
  readonly issuer: string;
  /** Who signed and in which office; empty where nobody knows any more. */
  readonly signerName: string;
  readonly signerTitle: string;
  readonly decisionNumber: string;
  /** The last day as printed; null where the paper gives none: 36 months then. */
  readonly validTo: PlainDate | null;
  /** As printed; empty where the paper has none. */
  readonly code: string;
  readonly number: string;
  /** Names and address as printed; empty: as they stand in the register. */
  readonly productName: string;
  readonly producerName: string;
  readonly address: string;
  /** The unit of its time in which the producer lay; null: where it is registered now. */
  readonly unitId: string | null;
}

/** What it comes to. */
export interface ReadCertificate {
  readonly paper: CertificatePaper;
  readonly result: EarlierResult;
  readonly term: CertificateTerm;
}

/** The highest star of each level: five are the ministry's, a district never gave more than three. */
const HIGHEST: Readonly<Record<Level, number>> = { district: 3, province: 4, centre: 5 };

/**
 * Reads what somebody entered of an older certificate; the rest is asked of the register. Refuses at
 * once what `readEarlierResult` does, EARLIER_PAPER_INCOMPLETE, EARLIER_IN_FUTURE, EARLIER_TERM,
 * EARLIER_LEVEL and EARLIER_BELOW_THREE.
 */
export function readEarlierCertificate(
  versions: readonly CriteriaVersion[],
  sent: CertificatePaper,
  { today, lastDay }: { readonly today: PlainDate; readonly lastDay: LastDay },
): Result<ReadCertificate> {
  const paper = tidied(sent);
  const { decidedOn, validTo } = paper;
  const result = readEarlierResult(versions, paper);
  const faults = [
    ...paperFaults(paper),
    ...(decidedOn > today ? [refusal('EARLIER_IN_FUTURE', { day: said(today) }, 'decidedOn')] : []),
    ...termFaults(paper),
    ...levelFaults(paper),
  ];
  if (!result.ok) return { ok: false, refusals: [...result.refusals, ...faults] };
  const term =
    validTo === null ? certificateTerm(decidedOn, lastDay) : { validFrom: decidedOn, validTo };
  return okUnless(faults, { paper, result: result.value, term });
}

function tidied(sent: CertificatePaper): CertificatePaper {
  return {
    ...sent,
    issuer: tidyText(sent.issuer),
    signerName: tidyText(sent.signerName),
    signerTitle: tidyText(sent.signerTitle),
    decisionNumber: tidyText(sent.decisionNumber),
    code: tidyText(sent.code),
    number: tidyText(sent.number),
    productName: tidyText(sent.productName),
    producerName: tidyText(sent.producerName),
    address: tidyText(sent.address),
  };
}

function paperFaults({ issuer, decisionNumber }: CertificatePaper): Refusal[] {
  return [
    ...(issuer === '' ? [refusal('EARLIER_PAPER_INCOMPLETE', {}, 'issuer')] : []),
    ...(decisionNumber === '' ? [refusal('EARLIER_PAPER_INCOMPLETE', {}, 'decisionNumber')] : []),
  ];
}

function termFaults({ decidedOn, validTo }: CertificatePaper): Refusal[] {
  if (validTo === null || validTo >= decidedOn) return [];
  return [refusal('EARLIER_TERM', { from: said(decidedOn), to: said(validTo) }, 'validTo')];
}

/** Below three stars there is no certificate (Đ4.1a-2); how many a level may give is its own. */
function levelFaults({ level, star }: CertificatePaper): Refusal[] {
  if (star < 3) return [refusal('EARLIER_BELOW_THREE', {}, 'star')];
  const fits = star <= HIGHEST[level] && (level !== 'centre' || star === HIGHEST.centre);
  return fits ? [] : [refusal('EARLIER_LEVEL', { star }, 'level')];
}

const said = formatVietnameseDate;
