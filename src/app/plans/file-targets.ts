import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { findDefinition } from '#domain/indicators/catalogue/catalogue.ts';
import { isPercentage, type Definition } from '#domain/indicators/definition.ts';
import { checkParts } from '#domain/indicators/measure.ts';
import type { Measured } from '#domain/indicators/measured.ts';
import { parseDefinition } from '#domain/indicators/text/parse-definition.ts';
import { printDefinition } from '#domain/indicators/text/print-definition.ts';
import type { Comparison } from '#domain/plans/comparison.ts';
import { rounded, type Exact } from '#domain/plans/decimal.ts';
import type { FileNote } from '#domain/plans/file-notes.ts';
import type { PrintedPeriod } from '#domain/plans/printed-period.ts';
import { verdictOf, type MeasuredValue } from '#domain/plans/target.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Register } from '../indicators/open-register.ts';
import type { FileTarget } from './measure-plan-file.input.ts';

/** A target of a file with what the register says of it. */
export interface ReportedTarget {
  readonly target: string;
  readonly text: string;
  /** In the text form; null: a task without a number. */
  readonly definition: string | null;
  /** Of a share in per cent, with two decimals at most. */
  readonly value: number | null;
  readonly state: Measured['state'];
  readonly wanted: {
    readonly comparison: Comparison;
    readonly value: number | readonly [number, number] | null;
    readonly unit: string;
    readonly from: PlainDate;
    readonly to: PlainDate;
  };
  readonly met: boolean | null;
  /** How long the list behind the number is. */
  readonly list: number;
}

interface Days {
  readonly periodOf: (printed: string) => PrintedPeriod;
  readonly day: PlainDate;
}

/** Every target measured at the end of its period, or of the day asked for. Refuses a definition that cannot be read. */
export function targetsOf(
  register: Register,
  given: readonly FileTarget[],
  days: Days,
): Result<{ readonly targets: readonly ReportedTarget[]; readonly notes: readonly FileNote[] }> {
  const targets: ReportedTarget[] = [];
  const notes: FileNote[] = [];
  for (const one of given) {
    const read = definitionOf(one);
    if (!read.ok) return read;
    if (!read.value && one.op !== 'do')
      notes.push({ code: 'INDICATOR_NOT_KEPT', data: { indicator: one.indicator ?? one.text } });
    targets.push(reported(register, one, read.value, days));
  }
  return ok({ targets, notes });
}

/** What a target measures; a task and what the register does not keep measure nothing. */
function definitionOf({
  definition,
  indicator = '',
  value,
}: FileTarget): Result<Definition | null> {
  if (definition !== undefined) {
    const read = parseDefinition(definition);
    if (!read.ok) return read;
    const wrong = checkParts(read.value, findDefinition);
    return wrong ? { ok: false, refusals: [wrong] } : read;
  }
  const found = findDefinition(indicator);
  if (found?.kind !== 'counting' || !found.each || typeof value !== 'number')
    return ok(found ?? null);
  // "Mỗi huyện ít nhất 2": the number of the target is the least of each unit.
  return ok({ ...found, each: { ...found.each, atLeast: value } });
}

function reported(
  register: Register,
  { text, indicator, op, value, unit, period }: FileTarget,
  definition: Definition | null,
  { periodOf, day }: Days,
): ReportedTarget {
  const { from, to } = periodOf(period);
  const wanted = { comparison: op, value, unit, from, to };
  const named = { target: indicator ?? text, text, wanted };
  if (!definition)
    return { ...named, definition: null, value: null, state: 'notReported', met: null, list: 0 };
  const measured = register(definition, { from, to: day < to ? day : to });
  // Of each unit its least is wanted, so all of them have to reach it.
  const goal = isEach(definition) ? (measured.whole?.length ?? null) : value;
  const [low, high] = Array.isArray(goal) ? goal : [goal, null];
  const verdict = verdictOf(
    { comparison: op, value: decimal(low), high: decimal(high), start: null, from, to },
    measuredValue(definition, measured),
    definition.direction,
  );
  return {
    ...named,
    definition: printDefinition(definition),
    value: numberOf(definition, measured),
    state: measured.state,
    met: verdict.met,
    list: measured.list.length,
  };
}

const isEach = (definition: Definition) =>
  definition.kind === 'counting' && definition.each !== null;
const decimal = (value: number | null | undefined) =>
  typeof value === 'number' ? String(value) : null;

/** A share in per cent. */
function exact(definition: Definition, { value }: Measured): Exact | null {
  if (!value) return null;
  const scale = isPercentage(definition) ? 100n : 1n;
  const [over, under] = [BigInt(value.numerator) * scale, BigInt(value.denominator)];
  return under < 0n ? { over: -over, under: -under } : { over, under };
}

function measuredValue(definition: Definition, measured: Measured): MeasuredValue {
  const value = exact(definition, measured);
  if (value === null) return { state: 'notReported' };
  return value.over === 0n ? { state: 'zero' } : { state: 'number', value };
}

/** As it is read: whole, or per cent with two decimals. */
export function numberOf(definition: Definition, measured: Measured): number | null {
  const value = exact(definition, measured);
  return value && Number(rounded(value, 2));
}
