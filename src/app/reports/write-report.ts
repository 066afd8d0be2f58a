import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { perform } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { REPORTS, type ReportRequest } from './report-subject.ts';
import type { writeReportInput } from './write-report.input.ts';

export type WriteReportInput = ReportRequest & InferOutput<typeof writeReportInput>;

/** Writes the words and typed numbers of one part of a draft. Refuses what `perform` does. */
export async function writeReport(
  deps: Deps,
  actor: Actor,
  request: WriteReportInput,
): Promise<Result<null>> {
  const { section, text, typed } = request;
  const written = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, REPORTS, 'writeReport', request, () =>
      Promise.resolve(ok({ section, text, typed: [...typed] })),
    ),
  );
  return written.ok ? ok(null) : written;
}
