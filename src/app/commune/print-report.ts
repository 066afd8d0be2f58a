import type { Actor } from '#domain/access/authorize.ts';
import { PRODUCER_KINDS } from '#domain/parties/kinds.ts';
import { ok, type Result } from '#domain/result.ts';
import { renderCommuneReport } from '#documents/forms/commune-report.ts';
import { numberAndSign } from '#documents/official.ts';
import type { Deps } from '../deps.ts';
import type { PrintedPaper } from '../printed-paper.ts';
import { CHAIRMAN, communePapers } from './letter-frame.ts';

/** Form 03 as PDF (Annex III). Refuses as `communePapers` does. */
export async function printReport(
  deps: Deps,
  actor: Actor,
  dossierId: string,
): Promise<Result<PrintedPaper>> {
  const papers = await communePapers(deps, actor, dossierId);
  if (!papers.ok) return papers;
  const { view, set, report, commune, province, frame, timestamp } = papers.value;
  const pdf = await renderCommuneReport(
    {
      letterhead: { ...frame, ...numberAndSign(view.standing.forwarded?.reportNumber, 'BC-UBND') },
      producer: view.producer,
      producerKind: PRODUCER_KINDS[view.producer.kind].label.vi,
      product: view.product.name,
      report,
      set,
      commune,
      province,
      signatory: CHAIRMAN,
      recipients: [province, view.producer.legalName, 'Lưu: VT'],
      demo: deps.demo || view.dossier.isDemo,
    },
    { timestamp },
  );
  return ok({ fileName: `mau-03-${view.dossier.productCode ?? 'du-thao'}.pdf`, pdf });
}
