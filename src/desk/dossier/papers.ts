import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { evidenceFor, type EvidenceItem } from '#domain/dossier/evidence.ts';
import type { EvidencePaper } from '#ui/EvidenceViewer.svelte';
import { formatBytes } from '#ui/format.ts';
import { m } from '#words/paraglide/messages.js';

/** The papers of a criterion as the viewer shows them; none where the item has no criterion. */
export function viewerPapers(
  evidence: readonly EvidenceItem[],
  criterion: string | null,
): readonly EvidencePaper[] {
  if (criterion === null) return [];
  return evidenceFor(evidence, criterion).map(viewerPaper);
}

function viewerPaper(paper: EvidenceItem): EvidencePaper {
  const href = `/lam-viec/tep/${paper.file.id}`;
  return {
    id: paper.id,
    title: paper.title,
    href,
    picture: paper.file.mime.startsWith('image/') ? href : undefined,
    note: noteOf(paper),
  };
}

function noteOf({ number, issuedOn, validUntil, file }: EvidenceItem): string {
  const parts = [
    number === '' ? '' : m.commune_paper_number({ number }),
    issuedOn === null ? '' : m.commune_paper_issued({ day: formatVietnameseDate(issuedOn) }),
    validUntil === null ? '' : m.commune_paper_until({ day: formatVietnameseDate(validUntil) }),
    formatBytes(file.bytes),
  ];
  return parts.filter((part) => part !== '').join(', ');
}
