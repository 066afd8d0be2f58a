import type { Actor } from '#domain/access/authorize.ts';
import { forwardDossier } from '#app/commune/forward-dossier.ts';
import { viewDesk } from '#app/commune/view-desk.ts';
import { receiveDossier } from '#app/commune/receive-dossier.ts';
import { acceptDossier } from '#app/office/accept-dossier.ts';
import { officeReceive } from '#app/office/office-receive.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { Finding, ReportItem } from '#domain/dossier/commune-report.ts';
import { lockReport, writeFindings as write } from '#storage/commune/report.ts';
import { inTransaction } from '#storage/database.ts';
import { findingsOf } from '../dossiers/findings.ts';
import { chance } from '../pick.ts';
import { done, type Stage } from '../stage.ts';
import { requestNow, type Cast } from './cast.ts';

const OFFICER = 'van-phong';
const HEAD = 'truong-phong';

/** The commune receives the electronic set with the paper set beside it. */
export async function receive(stage: Stage, cast: Cast, officer: Actor): Promise<void> {
  const request = await requestNow(stage, cast);
  const received = await receiveDossier(stage.deps, officer, { ...request, paperReceived: true });
  done(`receive ${cast.product.key}`, received);
}

/** The officer writes the first findings of form 03, or all four; a draft, so it has no ledger. */
export async function writeFindings(
  { deps }: Stage,
  { dossierId, product, producer }: Cast,
  officer: Actor,
  many: number,
): Promise<void> {
  const by = { accountId: officer.accountId, at: deps.clock.now() };
  const written = { authorId: officer.accountId, authorName: officer.name, version: 1 };
  const found = findingsOf(product, producer)
    .slice(0, many)
    .map(({ item, opinion, text }): [ReportItem, Finding] => [
      item,
      { opinion, text, ...written, onDay: deps.clock.today() },
    ]);
  await inTransaction(deps.db, async (trx) => {
    await lockReport(trx, dossierId, by);
    await write(trx, dossierId, Object.fromEntries(found), by);
    return null;
  });
}

/** The commune passes the dossier on with form 03, its letter of that day and the samples. */
export async function forward(stage: Stage, cast: Cast, officer: Actor): Promise<void> {
  const { samples } = cast.story;
  const request = await requestNow(stage, cast);
  const desk = done(cast.product.key, await viewDesk(stage.deps, officer, cast.dossierId));
  const forwarded = await forwardDossier(stage.deps, officer, {
    ...request,
    shown: desk.shown ?? '',
    reportNumber: `${chance(cast.product.key, 90) + 10}/BC-UBND`,
    letterNumber: `${chance(cast.product.key, 180) + 20}/TTr-UBND`,
    letterDate: formatVietnameseDate(stage.deps.clock.today()),
    samples: samples?.given ?? cast.set.sampleCount,
    samplesNote: samples?.note ?? '',
  });
  done(`forward ${cast.product.key}`, forwarded);
}

/** The province's office receives it under a number of its own. */
export async function intake(stage: Stage, cast: Cast): Promise<void> {
  const request = await requestNow(stage, cast);
  const received = await officeReceive(stage.deps, stage.actor(OFFICER), request);
  done(`intake of ${cast.product.key}`, received);
}

/** The office finds it complete; the head of the office signs every third. */
export async function accept(stage: Stage, cast: Cast): Promise<void> {
  const request = await requestNow(stage, cast);
  const who = stage.actor(chance(`accept ${cast.product.key}`, 3) === 0 ? HEAD : OFFICER);
  const note = cast.story.note ?? '';
  done(`accept ${cast.product.key}`, await acceptDossier(stage.deps, who, { ...request, note }));
}
