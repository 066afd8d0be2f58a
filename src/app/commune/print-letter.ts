import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import { renderCommuneLetter, type LetterProduct } from '#documents/forms/commune-letter.ts';
import { numberAndSign } from '#documents/official.ts';
import { spelledDate } from '#documents/vietnamese-text.ts';
import type { Deps } from '../deps.ts';
import type { DossierView } from '../dossier/view-dossier.ts';
import type { PrintedPaper } from '../printed-paper.ts';
import { CHAIRMAN, communePapers } from './letter-frame.ts';

/** The sign of a letter nobody has numbered yet. */
const DRAFT_SIGN = 'UBND-KT';

/** The commune's letter to the province as PDF (Đ6.2a). Refuses as `communePapers` does. */
export async function printLetter(
  deps: Deps,
  actor: Actor,
  dossierId: string,
): Promise<Result<PrintedPaper>> {
  const papers = await communePapers(deps, actor, dossierId);
  if (!papers.ok) return papers;
  const { view, commune, province, frame, timestamp } = papers.value;
  const { decision, issued } = view.version;
  const pdf = await renderCommuneLetter(
    {
      letterhead: { ...frame, ...numberAndSign(view.standing.forwarded?.letterNumber, DRAFT_SIGN) },
      commune,
      addressee: province,
      basis: `Quyết định số ${decision} ${spelledDate(issued)} của Thủ tướng Chính phủ`,
      products: [productOf(view)],
      signatory: CHAIRMAN,
      recipients: ['Như trên', view.producer.legalName, 'Lưu: VT'],
      demo: deps.demo || view.dossier.isDemo,
    },
    { timestamp },
  );
  return ok({ fileName: `cong-van-${view.dossier.productCode ?? 'du-thao'}.pdf`, pdf });
}

function productOf({
  product,
  producer,
  set,
  dossier,
  standing,
  content,
}: DossierView): LetterProduct {
  return {
    name: product.name,
    producer: producer.legalName,
    set: `${set.no}. ${set.name}`,
    kind: dossier.kind,
    slip: standing.communeSlip ?? '',
    samples: standing.forwarded?.samples ?? content.registration.samples ?? 0,
  };
}
