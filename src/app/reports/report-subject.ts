import { isPerson } from '#domain/access/actor-identity.ts';
import type { Actor } from '#domain/access/authorize.ts';
import {
  REPORT,
  type ReportActs,
  type ReportStanding,
  type ReportState,
} from '#domain/reports/report-acts.ts';
import { ok, refuse } from '#domain/result.ts';
import { lockReport, projectReport, type ReportRow } from '#storage/reports/reports.ts';
import type { KeyedInput } from '../acts/act-on.ts';
import type { StoredSubject } from '../acts/stored-subject.ts';

/** A request to act on a report. */
export interface ReportRequest extends KeyedInput {
  readonly reportId: string;
}

/** A report in the tables. Two pairs of eyes: whoever had a hand in a version does not freeze it. */
export const REPORTS: StoredSubject<
  ReportActs,
  ReportState,
  ReportStanding,
  ReportRow,
  ReportRequest
> = {
  rules: REPORT,
  idOf: ({ reportId }) => reportId,
  lock: lockReport,
  targetOf: (_trx, _actor, { unitId }) => ({ unitId }),
  check: (actor, kind, { standing }) =>
    Promise.resolve(
      kind === 'freezeReport' && hadHand(actor, standing) ? refuse('REPORT_OWN_HAND') : ok(null),
    ),
  project: projectReport,
};

export function hadHand({ accountId }: Actor, { hands }: Pick<ReportStanding, 'hands'>): boolean {
  return hands.some((hand) => isPerson(hand, accountId));
}
