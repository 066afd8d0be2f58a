import { formatVietnameseDate, type PlainDate } from '../calendar/plain-date.ts';
import { okUnless, refusal, type Refusal, type Result } from '../result.ts';
import { tidyLines, tidyText } from '../text/tidy.ts';
import type { CitedPaper, Ground, RevocationActData } from './revocation-acts.ts';

/** What a case is opened with. */
export type Opening = RevocationActData['open'];

/** What each ground rests on (Đ8.1): without it there is no case. */
export const NEEDS: Readonly<
  Record<Ground, 'cited' | 'conclusion' | 'found' | 'confirmed' | 'proposal'>
> = {
  a: 'cited',
  b: 'conclusion',
  c: 'conclusion',
  d: 'found',
  đ: 'confirmed',
  e: 'proposal',
};

/**
 * Whether a ground has what it needs: a, the paper of the dossier that is not true; b and c, the check
 * that concluded it or a body's paper with number and day; d, what was seen; đ, the commune's paper,
 * whose day starts the clock; e, the body's paper and what it proposes. Refuses
 * REVOCATION_PAPER_NOT_CITED, REVOCATION_NO_CONCLUSION, REVOCATION_NOTHING_SEEN,
 * REVOCATION_NOT_CONFIRMED, REVOCATION_NO_PROPOSAL and REVOCATION_DAY_AHEAD.
 */
export function checkOpening(sent: Opening, today: PlainDate): Result<Opening> {
  const opening = {
    ...sent,
    cited: tidyText(sent.cited),
    found: tidyLines(sent.found),
    paper: sent.paper && tidyPaper(sent.paper),
  };
  const missing = missingFor(opening);
  const ahead = opening.paper !== null && opening.paper.dated > today;
  const faults: Refusal[] = [
    ...(missing ? [missing] : []),
    ...(ahead ? [refusal('REVOCATION_DAY_AHEAD', { day: said(today) }, 'paperDated')] : []),
  ];
  return okUnless(faults, opening);
}

function missingFor({ ground, sourceId, paper, cited, found, source }: Opening): Refusal | null {
  switch (NEEDS[ground]) {
    case 'cited':
      return cited === '' ? refusal('REVOCATION_PAPER_NOT_CITED', {}, 'cited') : null;
    case 'conclusion':
      return (source === 'check' && sourceId !== null) || isWhole(paper)
        ? null
        : refusal('REVOCATION_NO_CONCLUSION', {}, 'paperNumber');
    case 'found':
      return found === '' ? refusal('REVOCATION_NOTHING_SEEN', {}, 'found') : null;
    case 'confirmed':
      return isWhole(paper) ? null : refusal('REVOCATION_NOT_CONFIRMED', {}, 'paperNumber');
    case 'proposal':
      return isWhole(paper) && found !== ''
        ? null
        : refusal('REVOCATION_NO_PROPOSAL', {}, found === '' ? 'found' : 'paperNumber');
  }
}

function isWhole(paper: CitedPaper | null): boolean {
  return paper !== null && paper.body !== '' && paper.number !== '';
}

function tidyPaper({ body, number, dated }: CitedPaper): CitedPaper {
  return { body: tidyText(body), number: tidyText(number), dated };
}

const said = formatVietnameseDate;
