import type { Actor } from '#domain/access/authorize.ts';
import { PAPER_TEMPLATE, type PaperTemplateStanding } from '#domain/recognition/paper-template.ts';
import { DECISION_PAPERS, type DecisionPaper } from '#domain/recognition/papers.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { exampleData } from '#documents/papers/template/example.ts';
import { fillTemplate } from '#documents/papers/template/fill-template.ts';
import type { Filled } from '#documents/papers/template/fill.ts';
import { starterTemplate } from '#documents/papers/template/starter.ts';
import { tagsOf, type TemplateTags } from '#documents/papers/template/tags.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { findTemplate } from '#storage/recognition/paper-templates.ts';
import type { Deps } from '../../deps.ts';
import { ownTemplateUnit } from './own-unit.ts';
import { templateFile } from './template-file.ts';

/** The template of one kind of paper, with the places it may have. */
export interface TemplateView {
  readonly paper: DecisionPaper;
  readonly standing: PaperTemplateStanding;
  readonly tags: TemplateTags;
}

/** The templates of this person's office, one for each kind of paper. Refuses NOT_ALLOWED. */
export async function viewTemplates(
  deps: Deps,
  actor: Actor,
): Promise<Result<readonly TemplateView[]>> {
  const views: TemplateView[] = [];
  for (const paper of DECISION_PAPERS) {
    const view = await viewTemplate(deps, actor, paper);
    if (!view.ok) return view;
    views.push(view.value);
  }
  return ok(views);
}

/** Refuses NOT_ALLOWED. */
export async function viewTemplate(
  deps: Deps,
  actor: Actor,
  paper: DecisionPaper,
): Promise<Result<TemplateView>> {
  const unitId = ownTemplateUnit(deps, actor);
  if (!unitId.ok) return unitId;
  const row = await findTemplate(deps.db, unitId.value, paper);
  const standing = row
    ? await readStanding(deps.db, PAPER_TEMPLATE, row.id)
    : PAPER_TEMPLATE.nothing();
  return ok({ paper, standing, tags: tagsOf(paper, exampleData(paper)) });
}

/** A version as it came. Refuses NOT_ALLOWED, NOT_FOUND and FILE_LOST. */
export async function readTemplate(
  deps: Deps,
  actor: Actor,
  paper: DecisionPaper,
  fileId: string,
): Promise<Result<Uint8Array>> {
  const view = await viewTemplate(deps, actor, paper);
  if (!view.ok) return view;
  const version = view.value.standing.versions.find((one) => one.fileId === fileId);
  return version ? templateFile(deps, version) : refuse('NOT_FOUND');
}

/** A version filled with the example, to be looked at before it is used. Refuses as `readTemplate` and `fillTemplate` do. */
export async function tryTemplate(
  deps: Deps,
  actor: Actor,
  paper: DecisionPaper,
  fileId: string,
): Promise<Result<Filled>> {
  const docx = await readTemplate(deps, actor, paper, fileId);
  if (!docx.ok) return docx;
  return fillTemplate({ docx: docx.value, data: exampleData(paper), check: null });
}

/** A Word file with every place, for an office that begins. Refuses NOT_ALLOWED. */
export async function beginWith(
  deps: Deps,
  actor: Actor,
  paper: DecisionPaper,
): Promise<Result<Uint8Array>> {
  const view = await viewTemplate(deps, actor, paper);
  return view.ok ? ok(await starterTemplate(paper, view.value.tags)) : view;
}
