import { DOSSIER } from '#domain/dossier/dossier.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { claimsOf } from '#domain/dossier/commune-claims.ts';
import { REPORT_ITEMS } from '#domain/dossier/commune-report.ts';
import type { Result } from '#domain/result.ts';
import { findReport } from '#storage/commune/report.ts';
import { findDossier } from '#storage/dossier/read-dossier.ts';
import { findVersion } from '#storage/dossier/versions.ts';
import { forwardDossier, type ForwardInput } from '../commune/forward-dossier.ts';
import { reportAsShown } from '../commune/report-as-shown.ts';
import { receiveDossier } from '../commune/receive-dossier.ts';
import { saveFinding } from '../commune/save-finding.ts';
import type { Deps } from '../deps.ts';
import { criteriaOf } from '../dossier/criteria-of.ts';
import type { ActRequest } from '../dossier/dossier-subject.ts';
import { submitDossier } from '../dossier/submit-dossier.ts';
import { officeReceive } from '../office/office-receive.ts';
import { makeDossier, papersNow, type DossierWish, type TestDossier } from './make-dossier.ts';

/** A request on the dossier as it stands now, with a key of its own. */
export async function requestNow(deps: Deps, dossierId: string): Promise<ActRequest> {
  const { seq } = await readStanding(deps.db, DOSSIER, dossierId);
  return { dossierId, seenSeq: seq, idempotencyKey: deps.newId() };
}

/** The value of a result that a test takes for granted; throws its first refusal. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.refusals.map((one) => one.code).join(' '));
}

/** The producer hands in again, with an answer to every open reason. */
export async function submitAgain(deps: Deps, { id, actor }: TestDossier): Promise<void> {
  const { openReasons } = await readStanding(deps.db, DOSSIER, id);
  valueOf(
    await submitDossier(deps, actor, {
      ...(await requestNow(deps, id)),
      shown: await papersNow(deps, id),
      answers: openReasons.map(() => 'Đã làm.'),
    }),
  );
}

/** A dossier that the commune's officer has received with its paper set. */
export async function receivedDossier(
  deps: Deps,
  officer: Actor,
  wish: DossierWish = {},
): Promise<TestDossier> {
  const dossier = await makeDossier(deps, 'submitted', wish);
  const request = await requestNow(deps, dossier.id);
  valueOf(await receiveDossier(deps, officer, { ...request, paperReceived: true }));
  return dossier;
}

/** Fills in the four items of form 03. */
export async function fillReport(deps: Deps, officer: Actor, dossierId: string): Promise<void> {
  for (const item of REPORT_ITEMS) {
    const finding = { item, opinion: 'fits', text: `Đã xem: ${item}`, seenVersion: 0 } as const;
    valueOf(await saveFinding(deps, officer, { dossierId, ...finding }));
  }
}

/** A hand-over that stands, dated today, on the dossier as it is now. */
export async function handOverNow(deps: Deps, dossierId: string): Promise<ForwardInput> {
  return {
    ...(await requestNow(deps, dossierId)),
    reportNumber: '40/BC-UBND',
    letterNumber: '41/UBND-KT',
    letterDate: formatVietnameseDate(deps.clock.today()),
    samples: 5,
    samplesNote: '',
    shown: await reportNow(deps, dossierId),
  };
}

/** Form 03 as the page of the hand-over shows it now. */
async function reportNow(deps: Deps, dossierId: string): Promise<string> {
  const dossier = await findDossier(deps.db, dossierId);
  const { version: no } = await readStanding(deps.db, DOSSIER, dossierId);
  const version = await findVersion(deps.db, dossierId, no);
  const report = await findReport(deps.db, dossierId);
  if (!dossier || !version || report.kind === 'sealed') return '';
  const { set } = criteriaOf(deps, dossier);
  return reportAsShown(report.findings, claimsOf(version.content, set), version.sha256);
}

/** A dossier that the commune has passed on with form 03, its letter and five samples. */
export async function forwardedDossier(
  deps: Deps,
  officer: Actor,
  wish: DossierWish = {},
): Promise<TestDossier> {
  const dossier = await receivedDossier(deps, officer, wish);
  await fillReport(deps, officer, dossier.id);
  valueOf(await forwardDossier(deps, officer, await handOverNow(deps, dossier.id)));
  return dossier;
}

/** A dossier that the provincial office is reading. */
export async function dossierAtOffice(
  deps: Deps,
  people: { readonly commune: Actor; readonly office: Actor },
  wish: DossierWish = {},
): Promise<TestDossier> {
  const dossier = await forwardedDossier(deps, people.commune, wish);
  valueOf(await officeReceive(deps, people.office, await requestNow(deps, dossier.id)));
  return dossier;
}

/** The code a use case refuses with, or 'ok'. */
export async function codeOf(answer: Promise<Result<unknown>>): Promise<string> {
  const result = await answer;
  return result.ok ? 'ok' : result.refusals[0].code;
}
