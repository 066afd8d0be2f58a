import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import { paperPdf } from '#documents/papers/paper-pdf.ts';
import { paperWord } from '#documents/papers/paper-word.ts';
import { reportPaper } from '#documents/papers/report-paper.ts';
import type { Deps } from '../deps.ts';
import { viewReport, type ReportView } from './view-report.ts';

export interface PrintedReport {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/**
 * A report or one of its versions as PDF, or as Word for an office that goes on writing in it: from what was
 * kept, never from the register of today. Refuses as `viewReport` does.
 */
export async function printReport(
  deps: Deps,
  actor: Actor,
  { id, version }: { readonly id: string; readonly version: number | null },
  as: 'pdf' | 'docx',
  foot: (view: ReportView) => string,
): Promise<Result<PrintedReport>> {
  const viewed = await viewReport(deps, actor, id, version);
  if (!viewed.ok) return viewed;
  const { content, shown, madeAt } = viewed.value;
  const form = { foot: foot(viewed.value), frozen: shown === 'frozen', demo: deps.demo };
  const paper = reportPaper(content, form);
  const { title } = content;
  const bytes =
    as === 'pdf'
      ? await paperPdf(paper, { timestamp: madeAt ?? deps.clock.now(), title })
      : await paperWord(paper, { title });
  return ok({ bytes, fileName: `bao-cao-${content.to}-ban-${content.version}.${as}` });
}
