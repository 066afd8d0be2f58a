import type { PlainDate } from '../calendar/plain-date.ts';
import { closeKey, exactKey, placeWords, type PlaceWords } from './place-words.ts';
import type { UnitRegister } from './register.ts';
import type { Unit, UnitLevel } from './unit.ts';

/** A place as a paper names it: the unit it means, or the words as they stand with what they may mean. */
export type ResolvedPlace =
  | {
      readonly kind: 'found';
      readonly written: string;
      readonly unit: Unit;
      /** A day on which the names held: the one asked for, or one of the era they belong to. */
      readonly asOf: PlainDate;
      /** What stands before the units: street, hamlet. */
      readonly rest: string;
    }
  | {
      readonly kind: 'open';
      readonly written: string;
      /** What a person may choose from; never taken by itself. */
      readonly candidates: readonly Unit[];
    };

/** More are no help to whoever chooses. */
const MOST_CANDIDATES = 10;
const DEPTH: Readonly<Record<UnitLevel, number>> = { province: 1, district: 2, commune: 3 };

/**
 * Finds the unit that an address on a paper of that day means: `X. Na Hối, H. Bắc Hà, T. Lào Cai`.
 * When its names are not those of the day, the other eras of the register are asked: papers went on
 * with old names for a while. What fits several units, a kind the unit never had, and a name that is
 * only near one stay open: the words are kept and the candidates shown, nothing is guessed.
 */
export function resolvePlace(
  register: UnitRegister,
  written: string,
  asked: PlainDate,
): ResolvedPlace {
  const parts = placeWords(written);
  const now = readParts(register, parts, asked);
  const others = now.units.length > 0 ? [] : register.nameDays();
  const readings = [now, ...others.map((day) => readParts(register, parts, day))];
  const units = distinct(readings.flatMap((reading) => reading.units));
  const [unit, ...further] = units;
  const reading = readings.find((one) => one.units.length > 0);
  if (unit && reading && further.length === 0) {
    return { kind: 'found', written, unit, asOf: reading.asOf, rest: reading.rest };
  }
  // Where the words go furthest they are nearest to what was meant.
  const furthest = Math.max(...readings.map(({ depth }) => depth));
  const nearest = readings.filter(({ depth }) => depth === furthest);
  const candidates = units.length > 0 ? units : distinct(nearest.flatMap(({ near }) => near));
  return { kind: 'open', written, candidates: candidates.slice(0, MOST_CANDIDATES) };
}

interface Reading {
  readonly asOf: PlainDate;
  /** How many parts were found. */
  readonly depth: number;
  /** What the parts lead to; empty when one of them names a unit that is not there. */
  readonly units: readonly Unit[];
  /** Units whose names are near the part that was not found. */
  readonly near: readonly Unit[];
  readonly rest: string;
}

/** From the widest part to the narrowest, each within what was found before it. */
function readParts(register: UnitRegister, parts: readonly PlaceWords[], asOf: PlainDate): Reading {
  let units: readonly Unit[] = [];
  for (const [at, part] of parts.entries()) {
    const left = parts.slice(at);
    const rest = left
      .map((one) => one.written)
      .toReversed()
      .join(', ');
    if (units.length > 0 && units.every(({ level }) => level === 'commune')) {
      const contradicts = left.some(({ kind, short }) => kind !== null && !short);
      const near = contradicts ? units : [];
      return { asOf, depth: at, units: contradicts ? [] : units, near, rest };
    }
    const wider = units;
    const sounding = register
      .findBySound(part.name, asOf)
      .filter((unit) => at === 0 || wider.some((one) => liesIn(register, unit, one, asOf)));
    const found = meant(sounding, part);
    if (found.length === 0) {
      const isPlaceBelow = at > 0 && part.kind === null && sounding.length === 0;
      return { asOf, depth: at, units: isPlaceBelow ? units : [], near: sounding, rest };
    }
    units = found;
  }
  return { asOf, depth: parts.length, units, near: [], rest: '' };
}

/** Those of exactly this name, else of this name in another number of words; of the kind that is written. */
function meant(sounding: readonly Unit[], { name, kind }: PlaceWords): readonly Unit[] {
  const exact = sounding.filter((unit) => exactKey(unit.name) === exactKey(name));
  const close = sounding.filter((unit) => closeKey(unit.name) === closeKey(name));
  const named = exact.length > 0 ? exact : close;
  const ofKind = named.filter((unit) => kind === null || unit.kind === kind);
  const known = ofKind.filter(({ endKnown }) => endKnown);
  return known.length > 0 ? known : ofKind;
}

/** Below the other by its parents, or below what took the other over: old papers name what was divided since. */
function liesIn(register: UnitRegister, unit: Unit, wider: Unit, day: PlainDate): boolean {
  if (DEPTH[unit.level] <= DEPTH[wider.level]) return false;
  const taken = new Set([wider.id, ...register.successorsOf(wider.id).map(({ toId }) => toId)]);
  for (let at: Unit | undefined = unit; at?.parentId; at = register.parentOf(at.id, day)) {
    if (taken.has(at.parentId)) return true;
  }
  return false;
}

function distinct(units: readonly Unit[]): readonly Unit[] {
  return [...new Map(units.map((unit) => [unit.id, unit])).values()];
}
