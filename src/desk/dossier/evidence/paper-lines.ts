import { addDays, daysBetween } from '#domain/calendar/day-arithmetic.ts';
import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { paperStateOn, type EvidenceItem } from '#domain/dossier/evidence.ts';
import { m } from '#words/paraglide/messages.js';
import { factsOf, fileHref } from '../read/evidence-papers.ts';
import { evidenceKindWord } from '../words.ts';

/** From this many days before its end a paper is shown first: renewing one takes months. */
const SOON_DAYS = 120;

/** A paper as the list shows it. */
export interface PaperLine {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly meta: string;
  readonly kind: string;
  readonly until: string;
  readonly detail: string;
  readonly tone: 'calm' | 'warn' | 'bad';
  readonly use: string;
}

/** The papers of a dossier, those that end first in front, those without end last. */
export function paperLines(
  evidence: readonly EvidenceItem[],
  today: PlainDate,
): readonly PaperLine[] {
  return evidence
    .toSorted((a, b) => ((a.validUntil ?? '9999') < (b.validUntil ?? '9999') ? -1 : 1))
    .map((item) => ({
      id: item.id,
      title: item.title,
      href: fileHref(item.file.id),
      kind: evidenceKindWord(item.kind),
      meta: factsOf({ ...item, validUntil: null }).join(', '),
      use:
        item.criteria.length === 0
          ? m.dossier_papers_unused()
          : m.dossier_papers_used({ criteria: item.criteria.join(', ') }),
      ...termOf(item, today),
    }));
}

function termOf(
  { validUntil }: EvidenceItem,
  today: PlainDate,
): Pick<PaperLine, 'until' | 'detail' | 'tone'> {
  if (validUntil === null) return { until: m.dossier_papers_no_end(), detail: '', tone: 'calm' };
  const day = formatVietnameseDate(validUntil);
  const state = paperStateOn({ validUntil }, today, addDays(today, SOON_DAYS));
  if (state === 'ended') return { until: m.dossier_papers_ended({ day }), detail: '', tone: 'bad' };
  return {
    until: m.dossier_papers_days_left({ days: daysBetween(today, validUntil) }),
    detail: m.dossier_papers_until({ day }),
    tone: state === 'endsSoon' ? 'warn' : 'calm',
  };
}
