import type { CommuneDesk } from '#app/commune/view-desk.ts';
import { leavesOf } from '#domain/criteria/find.ts';
import {
  ITEM_LETTERS,
  progressOf,
  REPORT_ITEMS,
  type Finding,
  type ReportItem,
} from '#domain/dossier/commune-report.ts';
import { paperStateOn } from '#domain/dossier/evidence.ts';
import { viewerPapers } from '#desk/dossier/papers.ts';

/** What the head of every page about this dossier says. */
export function headOf({ view, deadline }: CommuneDesk) {
  const { dossier, set } = view;
  return {
    id: dossier.id,
    productName: dossier.productName,
    producerName: dossier.producerName,
    kind: dossier.kind,
    setNo: set.no,
    deadline,
  };
}

/** One of the four items: claim, finding and papers, whether form 03 is still written or sealed. */
export function itemsOf({ view, report, claims }: CommuneDesk) {
  return REPORT_ITEMS.map((item) => {
    const draft = report.kind === 'draft' ? report.findings[item] : undefined;
    const sealed =
      report.kind === 'sealed' ? report.report.items.find((one) => one.item === item) : undefined;
    return {
      item,
      letter: ITEM_LETTERS[item],
      claim: sealed?.claim ?? claims[item],
      finding: sealed ?? draft,
      version: draft?.version ?? 0,
      progress: sealed ? ('done' as const) : progressOf(draft),
      papers: viewerPapers(view.evidence, claims[item].criterion),
    };
  });
}

/** The item that is open: the one of the address, else the first that is not done. */
export function openItem(
  items: readonly { readonly item: ReportItem; readonly progress: 'none' | 'started' | 'done' }[],
  letter: string | null,
): ReportItem {
  const asked = items.find(({ item }) => ITEM_LETTERS[item] === letter);
  const next = items.find(({ progress }) => progress !== 'done');
  return (asked ?? next)?.item ?? 'material';
}

/** What a finding shows of itself, draft or sealed. */
export type ShownFinding = Pick<Finding, 'opinion' | 'text' | 'authorName' | 'onDay'>;

/** The parts of the dossier, counted: what the officer checks before anything else (Đ7.2a). */
export function partsOf({ view, intact, today }: CommuneDesk) {
  const { content, evidence, set, standing, sealed } = view;
  const leaves = leavesOf(set);
  return {
    scored: leaves.filter(({ code }) => content.selfScore[code]?.choice !== undefined).length,
    criteria: leaves.length,
    papers: evidence.length,
    ended: evidence.filter((paper) => paperStateOn(paper, today, today) === 'ended').length,
    paperReceived: standing.paperReceived,
    received: standing.communeReceivedOn !== null,
    samplesGiven: content.registration.samples ?? 0,
    samplesAsked: set.sampleCount,
    slip: standing.communeSlip,
    sealed,
    intact,
  };
}
