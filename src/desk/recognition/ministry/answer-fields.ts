import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { MinistryAnswer } from '#domain/recognition/ministry-answer.ts';

/** What the leader sent back, as the fields show it. */
export function fieldsOf(entered: MinistryAnswer): Readonly<Record<string, string>> {
  const { answer, paper, hundredths, certificateNumber, step, note, decision } = entered;
  return {
    answer,
    paperNumber: paper.number,
    paperDated: formatVietnameseDate(paper.dated),
    paperSigner: paper.signerName,
    paperSignerTitle: paper.signerTitle,
    points: hundredths === null ? '' : (hundredths / 100).toString().replace('.', ','),
    certificateNumber,
    step,
    note,
    decisionNumber: decision?.number ?? '',
    decisionDated: decision ? formatVietnameseDate(decision.dated) : '',
    decisionSigner: decision?.signerName ?? '',
    decisionSignerTitle: decision?.signerTitle ?? '',
  };
}
