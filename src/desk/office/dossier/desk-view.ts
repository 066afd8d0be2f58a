import type { OfficeDesk } from '#app/office/view-office-desk.ts';
import { leavesOf } from '#domain/criteria/find.ts';
import type { LeafCriterion } from '#domain/criteria/types.ts';
import { ITEM_LETTERS } from '#domain/dossier/commune-report.ts';
import { evidenceFor } from '#domain/dossier/evidence.ts';
import { viewerPapers } from '#desk/dossier/papers.ts';

/** What the head of every page about this dossier says. */
export function headOf({ view, communeName, intact }: OfficeDesk) {
  const { dossier, set, sealed } = view;
  return {
    id: dossier.id,
    productName: dossier.productName,
    producerName: dossier.producerName,
    communeName,
    kind: dossier.kind,
    setNo: set.no,
    samplesAsked: set.sampleCount,
    sealed,
    intact,
  };
}

/** Form 03 as the commune sealed it, item by item. */
export function reportOf({ report }: OfficeDesk) {
  return report.items.map((one) => ({ ...one, letter: ITEM_LETTERS[one.item] }));
}

/** Every criterion with the level the producer chose, in words, and how many papers stand for it. */
export function criteriaOf({ view }: OfficeDesk) {
  return leavesOf(view.set).map((leaf) => ({
    code: leaf.code,
    label: leaf.label,
    level: levelOf(leaf, view.selfScore[leaf.code]),
    papers: evidenceFor(view.evidence, leaf.code).length,
  }));
}

/** The criterion whose claim and papers are shown beside; the first of form 03 unless one is asked for. */
export function openCriterion({ view, report }: OfficeDesk, asked: string | null) {
  const leaves = leavesOf(view.set);
  const first = report.items.find(({ claim }) => claim.criterion !== null)?.claim.criterion;
  const leaf =
    leaves.find(({ code }) => code === asked) ?? leaves.find(({ code }) => code === first);
  if (!leaf) return null;
  return {
    code: leaf.code,
    label: leaf.label,
    claim: {
      criterion: leaf.code,
      level: levelOf(leaf, view.selfScore[leaf.code]),
      text: view.content.selfScore[leaf.code]?.text ?? '',
    },
    papers: viewerPapers(view.evidence, leaf.code),
  };
}

function levelOf(leaf: LeafCriterion, choice: number | null | undefined): string | null {
  return typeof choice === 'number' ? (leaf.options[choice]?.label ?? null) : null;
}
