import { PAPER_TEMPLATE, type TemplateVersion } from '#domain/recognition/paper-template.ts';
import type { DecisionPaper } from '#domain/recognition/papers.ts';
import type { DecisionStanding } from '#domain/recognition/decision.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import type { Db } from '#storage/database.ts';
import { findTemplate } from '#storage/recognition/paper-templates.ts';

/** Which version an office's papers of this kind are made from now; null: the built-in layout. */
export async function templateInUse(
  db: Db,
  unitId: string,
  paper: DecisionPaper,
): Promise<TemplateVersion | null> {
  const row = await findTemplate(db, unitId, paper);
  return row ? (await readStanding(db, PAPER_TEMPLATE, row.id)).inUse : null;
}

/**
 * Which version a paper of a decision is made from: the one of its act once that stands, whatever the office uses since;
 * before, the one in use.
 */
export async function templateOfPaper(
  db: Db,
  unitId: string,
  paper: DecisionPaper,
  madeFrom: DecisionStanding['madeFrom'],
): Promise<TemplateVersion | null> {
  const sha256 = madeFrom[paper];
  if (sha256 === undefined) return templateInUse(db, unitId, paper);
  if (sha256 === null) return null;
  const row = await findTemplate(db, unitId, paper);
  const versions = row ? (await readStanding(db, PAPER_TEMPLATE, row.id)).versions : [];
  return versions.find((one) => one.sha256 === sha256) ?? null;
}

/** What the act of a paper keeps of it: nothing where the layout is built in. */
export async function madeFrom(
  db: Db,
  unitId: string,
  paper: DecisionPaper,
): Promise<{ readonly template?: string }> {
  const version = await templateInUse(db, unitId, paper);
  return version ? { template: version.sha256 } : {};
}
