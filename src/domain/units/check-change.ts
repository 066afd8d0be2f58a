import { formatVietnameseDate, type PlainDate } from '../calendar/plain-date.ts';
import { ok, refuse, type Result } from '../result.ts';
import { endsSources, type UnitChange } from './change.ts';
import type { UnitKind } from './kind.ts';
import type { UnitRegister } from './register.ts';
import { lifeOn } from './span.ts';
import type { Unit, UnitId, UnitLevel } from './unit.ts';

/** What a change is judged by. */
export interface ChangeContext {
  readonly units: UnitRegister;
  /** Those that wait or are confirmed, without this one. */
  readonly others: readonly UnitChange[];
  readonly today: PlainDate;
}

/**
 * Whether a change can be: its units stand on the day before it, its paper is older than it, it leads
 * nowhere back, nothing else happens to the unit on that day. Refuses UNIT_CHANGE_BEFORE_LAW,
 * UNIT_LAW_IN_FUTURE, UNIT_UNKNOWN, UNIT_NOT_COMMUNE, UNIT_ABOLISHED, UNIT_ENDS_BEFORE_BEGIN,
 * UNIT_CHANGE_SAME_DAY, UNIT_CHANGED_LATER, UNIT_INTO_ITSELF, UNIT_CHANGE_CIRCLE,
 * UNIT_OTHER_PROVINCE, UNIT_CHANGE_CHANGES_NOTHING, UNIT_NAME_TAKEN, UNIT_CHANGE_COUNT, UNIT_PROVINCE_BY_ASSEMBLY,
 * UNIT_KIND_UNFIT.
 */
export function checkChange(change: UnitChange, context: ChangeContext): Result<UnitChange> {
  const steps = [checkPaper, checkCount, checkSources, checkInto, checkLevel, checkNames];
  for (const step of steps) {
    const checked = step(change, context);
    if (!checked.ok) return checked;
  }
  return ok(change);
}

function checkPaper({ law, on }: UnitChange, { today }: ChangeContext): Result<null> {
  if (law === null) return ok(null);
  const dated = formatVietnameseDate(law.dated);
  if (law.dated > today)
    return refuse('UNIT_LAW_IN_FUTURE', { number: law.number, dated }, 'dated');
  if (on < law.dated)
    return refuse('UNIT_CHANGE_BEFORE_LAW', { on: formatVietnameseDate(on), dated }, 'on');
  return ok(null);
}

/** Least and most units on either side, by kind. */
const COUNTS = {
  merge: { sources: [1, 40], into: [1, 1] },
  split: { sources: [1, 1], into: [1, 40] },
  boundary: { sources: [1, 1], into: [1, 1] },
  rename: { sources: [1, 1], into: [0, 0] },
  same: { sources: [1, 1], into: [1, 1] },
} as const;

function checkCount(change: UnitChange): Result<null> {
  const { kind, sources, into, sourceStays } = change;
  const { sources: given, into: taking } = COUNTS[kind];
  // What goes whole to one is a merger, whatever it is called.
  const least = kind === 'split' && !sourceStays ? 2 : taking[0];
  if (sources.length < given[0] || sources.length > given[1])
    return refuse('UNIT_CHANGE_COUNT', { least: given[0] }, 'source0');
  if (into.length < least || into.length > taking[1])
    return refuse('UNIT_CHANGE_COUNT', { least }, 'into0');
  const all = [...sources, ...into];
  if (new Set(all).size === all.length) return ok(null);
  return refuse(
    'UNIT_INTO_ITSELF',
    {},
    sources.some((id) => into.includes(id)) ? 'into0' : 'source0',
  );
}

function checkSources(change: UnitChange, context: ChangeContext): Result<null> {
  for (const [at, id] of change.sources.entries()) {
    const checked = checkSource(change, context, id, `source${at}`);
    if (!checked.ok) return checked;
  }
  return ok(null);
}

function checkSource(
  change: UnitChange,
  { units, others }: ChangeContext,
  id: UnitId,
  field: string,
): Result<null> {
  const { on } = change;
  const unit = units.unitById(id, on);
  if (!unit) return refuse('UNIT_UNKNOWN', { unit: id }, field);
  if (unit.level !== 'commune' && !(unit.level === 'province' && change.kind === 'merge'))
    return refuse('UNIT_NOT_COMMUNE', { unit: unit.fullName }, field);
  if (unit.validFrom !== null && on <= unit.validFrom) {
    const from = formatVietnameseDate(unit.validFrom);
    return refuse('UNIT_ENDS_BEFORE_BEGIN', { unit: unit.fullName, from }, 'on');
  }
  const own = others.filter(({ sources }) => sources.includes(id));
  const day = formatVietnameseDate(on);
  if (own.some((other) => other.on === on))
    return refuse('UNIT_CHANGE_SAME_DAY', { unit: unit.fullName, on: day }, field);
  if (lifeOn(unit, on) === 'ended') return refuseEnded(units, unit, on, field);
  // What was said of the unit for a later day was said of the unit as it is now.
  const later = own.find((other) => other.on > on);
  if (!later && (unit.validTo === null || !endsSources(change))) return ok(null);
  const next = formatVietnameseDate(later?.on ?? unit.validTo ?? on);
  return refuse('UNIT_CHANGED_LATER', { unit: unit.fullName, on: next }, 'on');
}

function refuseEnded(units: UnitRegister, unit: Unit, on: PlainDate, field: string) {
  const now = units.currentUnitsOf(unit.id, on).units;
  const proposals = now.map(({ id }) => units.fullAddress(id, on)).join('; ');
  return refuse('UNIT_ABOLISHED', { unit: unit.fullName, proposals }, field);
}

function checkInto(change: UnitChange, { units }: ChangeContext): Result<null> {
  const made = new Set(change.made.map(({ id }) => id));
  for (const [at, id] of change.into.entries()) {
    if (made.has(id)) continue;
    const checked = checkTarget(change, units, id, `into${at}`);
    if (!checked.ok) return checked;
  }
  return ok(null);
}

function checkTarget(
  { sources, on, law }: UnitChange,
  units: UnitRegister,
  id: UnitId,
  field: string,
): Result<null> {
  const unit = units.unitById(id, on);
  if (!unit || lifeOn(unit, on) === 'notYet') return refuse('UNIT_UNKNOWN', { unit: id }, field);
  const level = units.unitById(sources[0] ?? '', on)?.level;
  if (unit.level !== level) return refuse('UNIT_NOT_COMMUNE', { unit: unit.fullName }, field);
  if (lifeOn(unit, on) === 'ended') {
    const back = leadsTo(units, id, new Set(sources));
    return back
      ? refuse('UNIT_CHANGE_CIRCLE', { unit: unit.fullName }, field)
      : refuseEnded(units, unit, on, field);
  }
  const province = units.parentOf(id, on)?.id;
  const other = sources.find((source) => units.parentOf(source, on)?.id !== province);
  if (other === undefined || law?.body === 'nationalAssembly') return ok(null);
  return refuse('UNIT_OTHER_PROVINCE', { unit: units.fullAddress(id, on) }, field);
}

/** Which ranks the units of a level have today. */
export const KINDS_OF_LEVEL = {
  province: ['Tỉnh', 'Thành phố'],
  commune: ['Xã', 'Phường', 'Đặc khu'],
} as const satisfies Partial<Record<UnitLevel, readonly UnitKind[]>>;

/** Units of one level only, with the ranks of it; of provinces the National Assembly alone decides. */
function checkLevel(
  { sources, on, law, made, named }: UnitChange,
  { units }: ChangeContext,
): Result<null> {
  const levels = sources.map((id) => units.unitById(id, on)?.level);
  const level = levels[0] === 'province' ? 'province' : 'commune';
  const stray = levels.findIndex((one) => one !== level);
  if (stray >= 0) {
    const unit = units.unitById(sources[stray] ?? '', on)?.fullName ?? '';
    return refuse('UNIT_NOT_COMMUNE', { unit }, `source${stray}`);
  }
  if (level === 'province' && law?.body !== 'nationalAssembly')
    return refuse('UNIT_PROVINCE_BY_ASSEMBLY', {}, 'body');
  const fits = (kind: UnitKind) => KINDS_OF_LEVEL[level].some((one) => one === kind);
  const unfit = [...made, ...(named ? [named] : [])].findIndex(({ kind }) => !fits(kind));
  return unfit < 0 ? ok(null) : refuse('UNIT_KIND_UNFIT', {}, `newKind${unfit}`);
}

/** Whether a unit went, however often handed on, into one of these. */
function leadsTo(units: UnitRegister, id: UnitId, ends: ReadonlySet<UnitId>): boolean {
  const seen = new Set<UnitId>();
  const ask = (one: UnitId): boolean => {
    if (ends.has(one)) return true;
    if (seen.has(one)) return false;
    seen.add(one);
    return units.successorsOf(one).some(({ toId }) => ask(toId));
  };
  return ask(id);
}

/** New names: not the old one again, and none that a neighbour carries on that day. */
function checkNames(change: UnitChange, { units }: ChangeContext): Result<null> {
  const [source] = change.sources;
  const { on, made, named } = change;
  if (source === undefined) return ok(null);
  const before = units.unitById(source, on);
  if (named && before?.kind === named.kind && before.name === named.name)
    return refuse('UNIT_CHANGE_CHANGES_NOTHING', { unit: before.fullName }, 'named');
  const ending = new Set(endsSources(change) ? change.sources : [source]);
  const beside =
    before?.level === 'province'
      ? units.unitsOfLevel('province', on)
      : units.descendantsOf(units.parentOf(source, on)?.id ?? '', on);
  const taken = new Set(beside.filter(({ id }) => !ending.has(id)).map(({ fullName }) => fullName));
  for (const [at, one] of [...made, ...(named ? [named] : [])].entries()) {
    const name = `${one.kind} ${one.name}`;
    if (taken.has(name))
      return refuse('UNIT_NAME_TAKEN', { unit: name }, named ? 'named' : `newName${at}`);
    taken.add(name);
  }
  return ok(null);
}

/** The confirmed changes that would hang in the air without this one: they name a unit that it made, or follow it. */
export function leaningOn(
  change: UnitChange,
  others: readonly UnitChange[],
): UnitChange | undefined {
  const made = new Set(change.made.map(({ id }) => id));
  const ended = new Set(change.sources);
  return others.find(
    ({ sources, into, on }) =>
      [...sources, ...into].some((id) => made.has(id)) ||
      (on > change.on && sources.some((id) => ended.has(id))),
  );
}
