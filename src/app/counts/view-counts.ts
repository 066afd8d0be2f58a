import type { Actor } from '#domain/access/authorize.ts';
import type { Days } from '#domain/calendar/period.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { sixCounts, type SixCounts } from '#domain/counts/six-counts.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Unit, UnitId } from '#domain/units/unit.ts';
import { listOpenedDesks } from '#storage/counts/opened-desks.ts';
import type { Deps } from '../deps.ts';
import { countDossiers } from './count-dossiers.ts';
import { communesOn, communesWithin } from './communes-on.ts';
import type { CountQuestion } from './count-question.ts';

/** The counts of one commune, or of dossiers of which nobody has said in which they lie today. */
export interface CountsOfUnit {
  /** As of the last day counted; null where it is open. */
  readonly unit: Unit | null;
  readonly counts: SixCounts;
}

export interface CountsView {
  /** The period as far as it is counted. */
  readonly days: Days;
  readonly all: SixCounts;
  /** Those with any number: the most late first, then the most received, then by name. */
  readonly rows: readonly CountsOfUnit[];
  /** Desks that were open and had nothing: a zero. */
  readonly empty: readonly Unit[];
  /** Communes in which nobody could receive anything in the period: not reported, and no zero. */
  readonly unopened: readonly Unit[];
}

/**
 * The six counts of a desk for a period, as of a day, from the acts alone: of all together and of each
 * commune. Each number is the list of its dossiers. A dossier of a commune that was merged counts in the
 * one that holds its territory on the last day counted. Refuses as `scopeOf` does.
 */
export async function viewCounts(
  deps: Deps,
  actor: Actor,
  question: CountQuestion,
): Promise<Result<CountsView>> {
  const counted = await countDossiers(deps, actor, question);
  if (!counted.ok) return counted;
  const { scope, dossiers } = counted.value;
  const { days } = scope;
  const communeOf = communesOn(deps, days.to);
  const byCommune = Map.groupBy(dossiers, ({ unitId }) => communeOf(unitId)?.id ?? null);
  const rows = [...byCommune].map(([id, own]) => ({
    unit: id === null ? null : (deps.units.unitById(id, days.to) ?? null),
    counts: sixCounts(question.desk, own),
  }));
  const opened = new Set(
    (await listOpenedDesks(deps.db, days)).map((unitId) => communeOf(unitId)?.id),
  );
  const others = communesWithin(deps, scope.reach, days.to)
    .filter(({ id }) => isAsked(deps, question, id, days.to))
    .filter(({ id }) => !byCommune.has(id));
  return ok({
    days,
    all: sixCounts(question.desk, dossiers),
    rows: rows.toSorted(mostLateFirst),
    empty: others.filter(({ id }) => opened.has(id)),
    unopened: others.filter(({ id }) => !opened.has(id)),
  });
}

function isAsked(
  deps: Deps,
  { unitId, isOpenPlace }: CountQuestion,
  id: UnitId,
  day: PlainDate,
): boolean {
  return !isOpenPlace && (unitId === null || deps.units.isWithin(id, unitId, day));
}

const VIETNAMESE = new Intl.Collator('vi');

function mostLateFirst(one: CountsOfUnit, other: CountsOfUnit): number {
  const late = (row: CountsOfUnit) => row.counts.late?.length ?? 0;
  return (
    late(other) - late(one) ||
    other.counts.received.length - one.counts.received.length ||
    VIETNAMESE.compare(one.unit?.name ?? '', other.unit?.name ?? '')
  );
}
