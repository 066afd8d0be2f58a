import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { insertContent } from '#storage/reports/contents.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import { perform } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { composeReport } from './compose-report.ts';
import { REPORTS, type ReportRequest } from './report-subject.ts';
import type { freezeReportInput, reportReasonInput } from './settle-report.input.ts';

export type FreezeReportInput = ReportRequest & InferOutput<typeof freezeReportInput>;
export type ReportReasonInput = ReportRequest & InferOutput<typeof reportReasonInput>;

/**
 * Lays a draft down: its numbers are taken from the register now and kept with the lists behind them; what the
 * register says after changes nothing of them. Refuses what `perform` and `composeReport` do, and
 * REPORT_TEXT_MISSING where nothing is said of difficulties.
 */
export async function prepareReport(
  deps: Deps,
  actor: Actor,
  request: ReportRequest,
): Promise<Result<null>> {
  const prepared = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, REPORTS, 'prepareReport', request, async ({ standing, row }) => {
      if (!standing.written.difficulties?.text.trim()) return refuse('REPORT_TEXT_MISSING');
      const composed = await composeReport({ ...deps, db: trx }, actor, standing);
      if (!composed.ok) return composed;
      const content = composed.value;
      const contentId = deps.newId();
      const kept = { id: contentId, reportId: row.id, content, madeAt: deps.clock.now() };
      const sha256 = await insertContent(trx, kept);
      return ok({ version: standing.version, contentId, sha256, asOf: content.asOf });
    }),
  );
  return prepared.ok ? ok(null) : prepared;
}

/**
 * The head of the office, who had no hand in it, freezes what waits: numbers, words and lists by their hash.
 * Refuses what `perform` does, REPORT_OWN_HAND and REPORT_NOT_AS_SHOWN.
 */
export async function freezeReport(
  deps: Deps,
  actor: ConfirmedActor,
  request: FreezeReportInput,
): Promise<Result<null>> {
  const frozen = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, REPORTS, 'freezeReport', request, ({ standing: { waiting } }) =>
      Promise.resolve(
        waiting === null || waiting.sha256 !== request.shown
          ? refuse('REPORT_NOT_AS_SHOWN')
          : ok(waiting),
      ),
    ),
  );
  return frozen.ok ? ok(null) : frozen;
}

/** What waits goes back to be written on. Refuses what `perform` does. */
export function sendBackReport(deps: Deps, actor: Actor, request: ReportReasonInput) {
  return withReason(deps, actor, 'sendBackReport', request);
}

/** A correction begins: a version more, while the frozen one stands. Refuses what `perform` does. */
export function reopenReport(deps: Deps, actor: Actor, request: ReportReasonInput) {
  return withReason(deps, actor, 'reopenReport', request);
}

/** A report that was never frozen is given up. Refuses what `perform` does, and REPORT_NOT_NOW for a correction. */
export function withdrawReport(deps: Deps, actor: Actor, request: ReportReasonInput) {
  return withReason(deps, actor, 'withdrawReport', request);
}

/** A correction is given up. Refuses what `perform` does, and REPORT_NOT_NOW where nothing was frozen. */
export function keepReport(deps: Deps, actor: Actor, request: ReportReasonInput) {
  return withReason(deps, actor, 'keepReport', request);
}

async function withReason(
  deps: Deps,
  actor: Actor,
  kind: 'sendBackReport' | 'reopenReport' | 'withdrawReport' | 'keepReport',
  request: ReportReasonInput,
): Promise<Result<null>> {
  const { reason } = request;
  const done = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, REPORTS, kind, request, ({ standing: { frozen } }) => {
      const isOther = kind === 'withdrawReport' ? frozen.length > 0 : frozen.length === 0;
      const isRefused = (kind === 'withdrawReport' || kind === 'keepReport') && isOther;
      return Promise.resolve(isRefused ? refuse('REPORT_NOT_NOW') : ok({ reason }));
    }),
  );
  return done.ok ? ok(null) : done;
}
