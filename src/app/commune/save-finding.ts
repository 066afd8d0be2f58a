import { DOSSIER } from '#domain/dossier/dossier.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import type { Actor } from '#domain/access/authorize.ts';
import {
  textFaults,
  type DraftFindings,
  type Finding,
  type Opinion,
  type ReportItem,
} from '#domain/dossier/commune-report.ts';
import type { DossierState } from '#domain/dossier/transitions.ts';
import { ok, okUnless, refuse, type Result } from '#domain/result.ts';
import { lockReport, writeFindings } from '#storage/commune/report.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { findDossier, lockDossier } from '#storage/dossier/read-dossier.ts';
import { allow } from '../allow.ts';
import { withoutTies } from '../dossier/council-sight.ts';
import type { Deps } from '../deps.ts';

export interface FindingInput {
  readonly dossierId: string;
  readonly item: ReportItem;
  readonly opinion: Opinion | null;
  readonly text: string;
  /** The version of this item the page showed; 0 when it was empty. */
  readonly seenVersion: number;
}

/** Form 03 is written while the commune has the dossier, also while it waits for the producer. */
const WRITABLE: readonly DossierState[] = ['communeReview', 'completing'];

/**
 * Keeps one item of form 03 as typed; a draft, not an act. The same words sent twice are kept once.
 * Refuses REPORT_TEXT_LONG, REPORT_HAS_POINTS, NOT_FOUND, NOT_ALLOWED, ACT_NOT_NOW, and CHANGED_MEANWHILE when
 * somebody else wrote this item after it was opened.
 */
export function saveFinding(
  deps: Deps,
  actor: Actor,
  input: FindingInput,
): Promise<Result<Finding>> {
  return inTransaction(deps.db, async (trx) => {
    const writable = await checkWritable(deps, trx, actor, input.dossierId);
    if (!writable.ok) return writable;
    const by = { accountId: actor.accountId, at: deps.clock.now() };
    const report = await lockReport(trx, input.dossierId, by);
    if (report.kind === 'sealed') return refuse('ACT_NOT_NOW');
    const kept = report.findings[input.item];
    if (kept && isSame(kept, input)) return ok(kept);
    if ((kept?.version ?? 0) !== input.seenVersion) return refuse('CHANGED_MEANWHILE');
    const finding = newFinding(deps, actor, input);
    const fits = okUnless(textFaults(input.item, input.text), finding);
    if (!fits.ok) return fits;
    const findings: DraftFindings = { ...report.findings, [input.item]: finding };
    await writeFindings(trx, input.dossierId, findings, by);
    return ok(finding);
  });
}

async function checkWritable(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  dossierId: string,
): Promise<Result<null>> {
  // Before the report's own lock, in the same order as an act: else a save and a hand-over could block each other.
  if (!(await lockDossier(trx, dossierId))) return refuse('NOT_FOUND');
  const dossier = await findDossier(trx, dossierId);
  if (!dossier) return refuse('NOT_FOUND');
  const reachable = await withoutTies(trx, actor, dossier);
  const allowed = allow(deps, actor, 'dossier.assess', reachable);
  if (!allowed.ok) return allowed;
  const { state } = await readStanding(trx, DOSSIER, dossierId);
  return WRITABLE.includes(state) ? ok(null) : refuse('ACT_NOT_NOW');
}

function isSame(kept: Finding, input: FindingInput): boolean {
  return kept.opinion === input.opinion && kept.text === input.text;
}

function newFinding(deps: Deps, actor: Actor, input: FindingInput): Finding {
  return {
    opinion: input.opinion,
    text: input.text,
    authorId: actor.accountId,
    authorName: actor.name,
    onDay: deps.clock.today(),
    version: input.seenVersion + 1,
  };
}
