import type { Actor } from '#domain/access/authorize.ts';
import type { KindOf } from '#domain/acts/act.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import { changesBetween, type ChangedNumber, type ReportContent } from '#domain/reports/content.ts';
import {
  REPORT,
  type PreparedReport,
  type ReportActs,
  type ReportStanding,
} from '#domain/reports/report-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { readContent } from '#storage/reports/contents.ts';
import { findReportRow } from '#storage/reports/reports.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { composeReport } from './compose-report.ts';
import { hadHand } from './report-subject.ts';

export interface ReportView {
  readonly id: string;
  readonly standing: ReportStanding;
  /** The version shown: a frozen one, what waits, or the draft with the numbers of this moment. */
  readonly content: ReportContent;
  readonly shown: 'frozen' | 'waiting' | 'draft';
  /** When it was made; null for a draft. */
  readonly madeAt: Instant | null;
  readonly sha256: string | null;
  /** Whether a kept content is what its act names. */
  readonly isIntact: boolean;
  /** What it says otherwise than the version before it. */
  readonly changes: readonly ChangedNumber[];
  readonly may: {
    readonly write: boolean;
    readonly freeze: boolean;
    readonly sendBack: boolean;
    readonly reopen: boolean;
    /** The right is there, but the person had a hand in it. */
    readonly ownHand: boolean;
  };
}

/**
 * A report as it stands, or one of its frozen versions. Refuses NOT_FOUND, NOT_ALLOWED, and what
 * `composeReport` does for a draft.
 */
export async function viewReport(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number | null = null,
): Promise<Result<ReportView>> {
  const row = await findReportRow(deps.db, id);
  if (!row) return refuse('NOT_FOUND');
  const role = allow(deps, actor, 'report.view', row);
  if (!role.ok) return role;
  const standing = await readStanding(deps.db, REPORT, id);
  const said = await saidBy(deps, actor, standing, version);
  if (!said.ok) return said;
  const { content } = said.value;
  const before = standing.frozen.findLast((one) => one.version < content.version);
  const older = before && (await readContent(deps.db, before.contentId, before.sha256));
  const offers = (kind: KindOf<ReportActs>) => kind in REPORT.allowed[standing.state];
  const keeps = allow(deps, actor, 'report.prepare', row).ok;
  const freezes = allow(deps, actor, 'report.freeze', row).ok && offers('freezeReport');
  const ownHand = hadHand(actor, standing);
  return ok({
    ...{ id, standing, ...said.value },
    changes: older ? changesBetween(older.content, content) : [],
    may: {
      write: keeps && offers('writeReport'),
      freeze: freezes && !ownHand,
      sendBack: offers('sendBackReport') && (keeps || freezes),
      reopen: keeps && offers('reopenReport'),
      ownHand: freezes && ownHand,
    },
  });
}

type Said = Pick<ReportView, 'content' | 'shown' | 'madeAt' | 'sha256' | 'isIntact'>;

async function saidBy(
  deps: Deps,
  actor: Actor,
  standing: ReportStanding,
  version: number | null,
): Promise<Result<Said>> {
  if (version !== null) {
    const asked = standing.frozen.find((one) => one.version === version);
    return asked ? kept(deps, asked, 'frozen') : refuse('NOT_FOUND');
  }
  if (standing.waiting) return kept(deps, standing.waiting, 'waiting');
  const last = standing.frozen.at(-1);
  if (last && standing.state !== 'draft') return kept(deps, last, 'frozen');
  const composed = await composeReport(deps, actor, standing);
  if (!composed.ok) return composed;
  const draft = { shown: 'draft', madeAt: null, sha256: null, isIntact: true } as const;
  return ok({ content: composed.value, ...draft });
}

async function kept(
  deps: Deps,
  { contentId, sha256 }: PreparedReport,
  shown: 'frozen' | 'waiting',
): Promise<Result<Said>> {
  const { content, madeAt, isIntact } = await readContent(deps.db, contentId, sha256);
  return ok({ content, shown, madeAt, sha256, isIntact });
}
