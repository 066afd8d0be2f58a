import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { EvidenceItem } from '#domain/dossier/evidence.ts';
import type { EvidencePaper } from '#ui/EvidenceViewer.svelte';
import { formatBytes } from '#ui/format.ts';
import { m } from '#words/paraglide/messages.js';

/** Where a file is sent from; as an attachment, so no language belongs to it. */
export function fileHref(fileId: string): string {
  return `/lam-viec/tep/${fileId}`;
}

/** A paper as the viewer shows it beside its question. */
export function evidencePaper({ id, title, file, ...facts }: EvidenceItem): EvidencePaper {
  const href = fileHref(file.id);
  const note = [...factsOf(facts), formatBytes(file.bytes)].join(', ');
  return file.mime === 'image/webp'
    ? { id, title, href, picture: href, note }
    : { id, title, href, note };
}

/** Number, issuer and days of a paper, each in words, those that are known. */
export function factsOf({
  number,
  issuer,
  issuedOn,
  validUntil,
}: Pick<EvidenceItem, 'number' | 'issuer' | 'issuedOn' | 'validUntil'>): readonly string[] {
  return [
    ...(number === '' ? [] : [m.dossier_papers_meta_number({ number })]),
    ...(issuer === '' ? [] : [issuer]),
    ...(issuedOn === null
      ? []
      : [m.dossier_papers_meta_issued({ day: formatVietnameseDate(issuedOn) })]),
    ...(validUntil === null
      ? []
      : [m.dossier_papers_until({ day: formatVietnameseDate(validUntil) })]),
  ];
}
