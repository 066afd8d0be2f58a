import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { FileNote } from '#domain/plans/file-notes.ts';
import { printedDay, printedPeriod } from '#domain/plans/printed-period.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { UnitId } from '#domain/units/unit.ts';
import type { Deps } from '../deps.ts';
import { openRegister } from '../indicators/open-register.ts';
import { resultsOf, type ReportedResult } from './file-results.ts';
import { targetsOf, type ReportedTarget } from './file-targets.ts';
import type { PlanFile } from './measure-plan-file.input.ts';

export interface FileAsked {
  /** By id or name; null: the province that the file names. */
  readonly unit: string | null;
  /** Targets are measured at the end of this day, or of their period if that is earlier. */
  readonly day: PlainDate;
}

/** What a plan file says, held against the register. */
export interface ReportedPlan {
  readonly unitId: UnitId | null;
  readonly targets: readonly ReportedTarget[];
  readonly results: readonly ReportedResult[] | null;
  readonly notes: readonly FileNote[];
}

/**
 * Measures every target of a plan file and recomputes every result it prints. Who may ask is looked at before: the
 * command runs on the machine itself. Refuses PLANS_FILE_DAY, REGISTER_UNIT_UNKNOWN and what a definition is refused for.
 */
export async function measurePlanFile(
  deps: Deps,
  file: PlanFile,
  { unit, day }: FileAsked,
): Promise<Result<ReportedPlan>> {
  const dated = printedDay(file.date);
  if (!dated) return refuse('PLANS_FILE_DAY', { printed: file.date });
  const unitId =
    unit === null
      ? unitOf(deps, file.province || null, [dated.day])
      : unitOf(deps, unit, [deps.clock.today(), day]);
  if (!unitId.ok) return unitId;
  const register = await openRegister(deps, unitId.value);
  const periodOf = (printed: string) => printedPeriod(printed, dated.day);
  const notes: FileNote[] = [];
  if (!dated.isExact)
    notes.push({ code: 'DATE_UNREADABLE', data: { printed: file.date, day: dated.day } });
  if (unitId.value === null) notes.push({ code: 'PROVINCE_UNNAMED', data: {} });
  const stated = file.stated_counts?.muc_tieu_stated;
  if (stated !== undefined && stated !== file.targets.length)
    notes.push({ code: 'TARGETS_STATED', data: { stated, given: file.targets.length } });
  const targets = targetsOf(register, file.targets, { periodOf, day });
  if (!targets.ok) return targets;
  const results =
    file.results && resultsOf(register, file.results, { periodOf, targets: file.targets });
  return ok({
    unitId: unitId.value,
    targets: targets.value.targets,
    results: results?.results ?? null,
    notes: [...notes, ...targets.value.notes, ...(results?.notes ?? [])],
  });
}

/** By its id, or by a name of the first of the days that knows it; a province before others of that name. */
function unitOf(
  deps: Deps,
  name: string | null,
  days: readonly PlainDate[],
): Result<UnitId | null> {
  if (name === null) return ok(null);
  for (const day of days) {
    const byId = deps.units.unitById(name, day);
    if (byId) return ok(byId.id);
    const found = deps.units.findByName(name, day);
    const unit = found.find(({ level }) => level === 'province') ?? found[0];
    if (unit) return ok(unit.id);
  }
  return refuse('REGISTER_UNIT_UNKNOWN', { found: name });
}
