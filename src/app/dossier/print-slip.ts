import { yearOf } from '#domain/calendar/plain-date.ts';
import { paperPdf } from '#documents/papers/paper-pdf.ts';
import { slipPaper, type SlipFacts } from '#documents/papers/slip-paper.ts';
import type { Deps } from '../deps.ts';
import type { PrintedPaper } from '../printed-paper.ts';
import type { SlipView } from './view-slip.ts';

/** What the page has put in words; head and form of the paper are added here. */
export type SlipInWords = Omit<SlipFacts, 'letterhead' | 'demo'>;

/** The control slip as PDF, without a number: it is drawn from the ledger each time. */
export async function printSlip(
  deps: Deps,
  { view: { dossier }, commune, asOf }: SlipView,
  words: SlipInWords,
): Promise<PrintedPaper> {
  if (!commune) throw new Error(`unit ${dossier.unitId} is not in the register`);
  const letterhead = {
    superior: null,
    issuer: `Ủy ban nhân dân ${commune.kind.toLowerCase()} ${commune.name}`,
    ...{ number: null, sign: 'PKS' },
    ...{ place: commune.name, date: asOf, year: yearOf(asOf) },
  };
  const paper = slipPaper({ ...words, letterhead, demo: deps.demo || dossier.isDemo });
  const title = `Phiếu kiểm soát, ${dossier.productCode ?? dossier.productName}`;
  const pdf = await paperPdf(paper, { timestamp: deps.clock.now(), title });
  return { fileName: `phieu-kiem-soat-${dossier.productCode ?? 'ho-so'}.pdf`, pdf };
}
