import type { Actor } from '#domain/access/authorize.ts';
import type { DecisionPaper } from '#domain/recognition/papers.ts';
import { DECISION } from '#domain/recognition/decision.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { paperPdf } from '#documents/papers/paper-pdf.ts';
import { paperWord } from '#documents/papers/paper-word.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { listDecisionItems } from '#storage/recognition/decision-items.ts';
import { findDecision, type DecisionRow } from '#storage/recognition/decisions.ts';
import { allow } from '../../allow.ts';
import type { Deps } from '../../deps.ts';
import { standsAside, tiesOf } from '../../dossier/council-sight.ts';
import { fromTemplate } from '../templates/from-template.ts';
import { templateOfPaper } from '../templates/in-use.ts';
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
  return writePaper(deps, decision, drawn.value, wish.form);
}

/**
 * A paper in the form asked for, under its name: Word from the office's own template where it has one, PDF always in
 * the built-in layout, for nothing here turns Word into PDF. Refuses what `fromTemplate` does.
 */
export async function writePaper(
  deps: Deps,
  { id, unitId }: Pick<DecisionRow, 'id' | 'unitId'>,
  drawn: DrawnPaper,
  form: PaperForm,
): Promise<Result<PaperFile>> {
  const { title, stem, paper, kind } = drawn;
  const { signedAt, madeFrom } = await readStanding(deps.db, DECISION, id);
  const fileName = `${stem}.${form}`;
  if (form === 'pdf') {
    const timestamp = signedAt ?? deps.clock.now();
    return ok({ fileName, form, bytes: await paperPdf(paper, { title, timestamp }) });
  }
  const template = await templateOfPaper(deps.db, unitId, kind, madeFrom);
  if (!template) return ok({ fileName, form, bytes: await paperWord(paper, { title }) });
  const filled = await fromTemplate(deps, template, drawn);
  return filled.ok ? ok({ fileName, form, bytes: filled.value }) : filled;
}
