import { standingOf } from '#domain/acts/subject.ts';
import { DOSSIER } from '#domain/dossier/dossier.ts';
import { readAct } from '#domain/acts/act.ts';
import { refusal } from '#domain/result.ts';
import { canonicalJson } from '#storage/acts/canonical-json.ts';
import { findReport, hashOfReport } from '#storage/commune/report.ts';
import type { Trx } from '#storage/database.ts';
import { dossierStateOf, findDossierState } from '#storage/dossier/project-dossier.ts';
import { findVersion, hashOfPapers } from '#storage/dossier/versions.ts';
import type { Subject } from '#storage/ledger/read-acts.ts';
import { ofSubject, type Finding } from './finding.ts';

/** What was handed in, form 03 and what lists show of a dossier, against its acts. */
export async function checkDossier(trx: Trx, subject: Subject): Promise<Finding> {
  const acts = subject.acts.map((act) => readAct(DOSSIER.shapes, act));
  for (const act of acts) {
    if (act.kind !== 'submit') continue;
    const { version: no, sha256 } = act.data;
    if (!(await isVersion(trx, subject.id, no, sha256)))
      return refusal('LEDGER_VERSION_CHANGED', { id: subject.id, no });
  }
  const passedOn = acts.findLast((act) => act.kind === 'forward');
  if (passedOn && !(await isReport(trx, subject.id, passedOn.data.reportSha256)))
    return refusal('LEDGER_REPORT_CHANGED', { id: subject.id });
  const shown = await findDossierState(trx, subject.id);
  const meant = { dossierId: subject.id, ...dossierStateOf(standingOf(DOSSIER, acts)) };
  return canonicalJson(shown ?? null) === canonicalJson(meant)
    ? null
    : ofSubject('LEDGER_STATE_DIFFERS', subject);
}

async function isVersion(trx: Trx, id: string, no: number, sha256: string): Promise<boolean> {
  const version = await findVersion(trx, id, no);
  if (!version) return false;
  const { no: _no, sha256: kept, submittedBy: _by, ...papers } = version;
  return kept === sha256 && hashOfPapers(papers).toString('hex') === sha256;
}

async function isReport(trx: Trx, id: string, sha256: string): Promise<boolean> {
  const stored = await findReport(trx, id);
  return stored?.kind === 'sealed' && hashOfReport(stored.report).toString('hex') === sha256;
}
