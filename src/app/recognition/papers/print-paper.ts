import type { Actor } from '#domain/access/authorize.ts';
import type { DecisionPaper } from '#domain/recognition/papers.ts';
import { DECISION } from '#domain/recognition/decision.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { paperPdf } from '#documents/papers/paper-pdf.ts';
import { paperWord } from '#documents/papers/paper-word.ts';
import type { Paper } from '#documents/papers/paper.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { listDecisionItems } from '#storage/recognition/decision-items.ts';
import { findDecision } from '#storage/recognition/decisions.ts';
import { allow } from '../../allow.ts';
import type { Deps } from '../../deps.ts';
import { standsAside, tiesOf } from '../../dossier/council-sight.ts';
import { decisionFacts } from './decision-facts.ts';
import { drawPaper, type DrawnPaper } from './draw-paper.ts';

export const PAPER_FORMS = ['pdf', 'docx'] as const;
export type PaperForm = (typeof PAPER_FORMS)[number];

export interface PaperWish {
  readonly decisionId: string;
  readonly paper: DecisionPaper;
  /** Of a notice: the producer or the commune that it goes to. */
  readonly to?: string;
  readonly form: PaperForm;
}

/** A paper as a file, with the name under which it is kept: small letters without diacritics. */
export interface PaperFile {
  readonly fileName: string;
  readonly form: PaperForm;
  readonly bytes: Uint8Array;
}

/**
 * A paper of a decision as PDF or Word, with the facts that were assessed (Đ7.1) and gaps for what
 * nobody has given yet. Refuses NOT_FOUND, PAPER_OVER_A_TIE and what `drawPaper` does.
 */
export async function printPaper(
  deps: Deps,
  actor: Actor,
  wish: PaperWish,
): Promise<Result<PaperFile>> {
  const decision = await findDecision(deps.db, wish.decisionId);
  if (!decision || !allow(deps, actor, 'decision.view', decision).ok) return refuse('NOT_FOUND');
  const items = await listDecisionItems(deps.db, decision.id);
  const ties = await tiesOf(deps.db, actor);
  if (items.some((item) => standsAside(actor, ties, item)))
    return refuse('PAPER_OVER_A_TIE', { number: decision.number });
  const drawn = drawPaper(await decisionFacts(deps, decision, items), wish);
  if (!drawn.ok) return drawn;
  return writePaper(deps, decision.id, drawn.value, wish.form);
}

/** A paper in the form asked for, under its name. */
export async function writePaper(
  deps: Deps,
  decisionId: string,
  { title, stem, paper }: DrawnPaper,
  form: PaperForm,
): Promise<Result<PaperFile>> {
  const { signedAt } = await readStanding(deps.db, DECISION, decisionId);
  const bytes = await written(paper, form, { title, timestamp: signedAt ?? deps.clock.now() });
  return ok({ fileName: `${stem}.${form}`, form, bytes });
}

function written(
  paper: Paper,
  form: PaperForm,
  options: Parameters<typeof paperPdf>[1],
): Promise<Uint8Array> {
  return form === 'pdf' ? paperPdf(paper, options) : paperWord(paper, options);
}
