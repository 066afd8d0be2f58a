import type { Actor, Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { addMonths } from '#domain/calendar/day-arithmetic.ts';
import { RULE_CODES, RULES, type Mender, type RuleCode } from '#domain/quality/rules.ts';
import type { Wholeness } from '#domain/quality/wholeness.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { countFindings, countWhole, type Narrowed } from '#storage/quality/list-findings.ts';
import { listTrend, type TrendPoint } from '#storage/quality/trend.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { asOf } from './as-of.ts';
import { narrowTo, unitChoices, type UnitChoice } from './narrow.ts';

export interface QualityFilter {
  /** A commune within reach; null: all of it. */
  readonly unitId: string | null;
  /** Only what this desk mends; null: everybody's. */
  readonly mender: Mender | null;
}

/** A rule with what it finds now and found at the end of each month. */
export interface RuleLine {
  readonly code: RuleCode;
  readonly open: number;
  readonly accepted: number;
  /** The months that were counted, oldest first, today last; 0 where it found nothing. */
  readonly trend: readonly { readonly day: PlainDate; readonly found: number }[];
}

export interface QualityView {
  readonly lines: readonly RuleLine[];
  readonly total: number;
  readonly accepted: number;
  /** Of the oldest counted month; null before anything was counted. */
  readonly before: { readonly day: PlainDate; readonly total: number } | null;
  readonly whole: Wholeness;
  readonly units: readonly UnitChoice[];
  readonly mayAccept: boolean;
}

/** So many months are drawn. */
const MONTHS = 6;

/** What is said of producers and products, by the worst of it; units and accounts are counted in no bar. */
const OF_REGISTER = RULE_CODES.filter((code) => !['unit', 'account'].includes(RULES[code].about));
const GRADED = {
  wrong: OF_REGISTER.filter((code) => RULES[code].grade === 'wrong'),
  missing: OF_REGISTER.filter((code) => RULES[code].grade !== 'wrong'),
};

/**
 * What is wrong in the register within the reader's reach, by rule: now, and how it went. A commune sees
 * its own, the office all. Nothing is corrected here. Refuses NOT_ALLOWED, UNIT_UNKNOWN for a unit that
 * is out of reach.
 */
export async function viewQuality(
  deps: Deps,
  actor: Actor,
  filter: QualityFilter,
): Promise<Result<QualityView>> {
  const reach = reachFor(deps, actor, 'quality.view');
  if (reach.withinUnits.size === 0) return refuse('NOT_ALLOWED');
  const where = narrowTo(deps, reach, filter.unitId);
  if (!where.ok) return where;
  const rules = RULE_CODES.filter(
    (code) => filter.mender === null || RULES[code].mender === filter.mender,
  );
  const { lines, before } = await linesOf(deps, where.value, rules);
  return ok({
    lines,
    total: lines.reduce((sum, { open }) => sum + open, 0),
    accepted: lines.reduce((sum, { accepted }) => sum + accepted, 0),
    before,
    whole: await countWhole(deps.db, asOf(deps), where.value, ofRules(rules)),
    units: unitChoices(deps, reach),
    mayAccept: mayAccept(deps, actor),
  });
}

function mayAccept(deps: Deps, actor: Actor): boolean {
  const reach: Reach = reachFor(deps, actor, 'quality.accept');
  return reach.withinUnits.size > 0;
}

function ofRules(rules: readonly RuleCode[]): typeof GRADED {
  const among = (codes: readonly RuleCode[]) => codes.filter((code) => rules.includes(code));
  return { wrong: among(GRADED.wrong), missing: among(GRADED.missing) };
}

async function linesOf(
  deps: Deps,
  where: Narrowed,
  rules: readonly RuleCode[],
): Promise<Pick<QualityView, 'lines' | 'before'>> {
  const today = deps.clock.today();
  const counts = await countFindings(deps.db, asOf(deps), where);
  const points = await listTrend(deps.db, addMonths(today, -MONTHS), where);
  const days = [...new Set(points.map(({ day }) => day))].filter((day) => day < today);
  const lines = rules.map((code) => {
    const now = counts.find(({ rule }) => rule === code);
    const open = now?.open ?? 0;
    const trend = [
      ...days.map((day) => ({ day, found: foundOn(points, day, code) })),
      { day: today, found: open },
    ];
    return { code, open, accepted: now?.accepted ?? 0, trend };
  });
  const [oldest] = days;
  const total = lines.reduce((sum, { trend }) => sum + (trend[0]?.found ?? 0), 0);
  return { lines, before: oldest === undefined ? null : { day: oldest, total } };
}

function foundOn(points: readonly TrendPoint[], day: PlainDate, code: RuleCode): number {
  return points.find((point) => point.day === day && point.rule === code)?.found ?? 0;
}
