import { ok, okUnless, refusal, type Refusal, type Result } from '../result.ts';
import type { CompiledSet } from './compile-set.ts';
import type { Choices, SheetScore } from './result.ts';

/**
 * Points of one full sheet: exact whole numbers by part and in total. Refuses `INCOMPLETE_SHEET`,
 * `UNKNOWN_CRITERION`, `UNKNOWN_OPTION`, all that apply, under the member's name. `row` receives
 * the points of each criterion; whoever scores many sheets hands in the same one.
 */
export function scoreSheet(
  compiled: CompiledSet,
  choices: Choices,
  member = '',
  row: Uint8Array = new Uint8Array(compiled.codes.length),
): Result<SheetScore> {
  if (fillRow(compiled, choices, row)) return ok(sumOf(compiled, row));
  const { faults, missing } = explain(compiled, choices, member);
  if (missing.length > 0) faults.push(incomplete(member, missing));
  return okUnless(faults, sumOf(compiled, row));
}

/** The score of what is chosen so far, and the codes still without a choice. */
export interface RunningScore {
  readonly score: SheetScore;
  readonly missing: readonly string[];
}

/**
 * Points of a sheet that may not be full yet: a criterion without a choice counts 0 and is named.
 * Refuses `UNKNOWN_CRITERION` and `UNKNOWN_OPTION`. `row` as in `scoreSheet`.
 */
export function runningScore(
  compiled: CompiledSet,
  choices: Choices,
  member = '',
  row: Uint8Array = new Uint8Array(compiled.codes.length),
): Result<RunningScore> {
  const full = fillRow(compiled, choices, row);
  const { faults, missing } = full ? NOTHING_WRONG : explain(compiled, choices, member);
  return okUnless(faults, { score: sumOf(compiled, row), missing });
}

/** `INCOMPLETE_SHEET` with the codes, to stand beside other refusals. */
export function incomplete(member: string, missing: readonly string[]): Refusal {
  const data = { member, count: missing.length, criteria: missing.join(', ') };
  return refusal('INCOMPLETE_SHEET', data);
}

const NOTHING_WRONG = { faults: [], missing: [] } as const;

/**
 * The hot path: points of every criterion into the row, nothing allocated for a criterion. False
 * when something is missing, unknown or superfluous; `explain` then says what, and what is unusable counts 0.
 */
function fillRow(
  { codes, starts, points }: CompiledSet,
  choices: Choices,
  row: Uint8Array,
): boolean {
  let full = true;
  for (let index = 0; index < codes.length; index += 1) {
    const choice = choices[codes[index] ?? ''];
    const start = starts[index] ?? 0;
    const count = (starts[index + 1] ?? 0) - start;
    if (choice === null) {
      row[index] = 0;
    } else if (choice !== undefined && choice >= 0 && choice < count && (choice | 0) === choice) {
      row[index] = points[start + choice] ?? 0;
    } else {
      row[index] = 0;
      full = false;
    }
  }
  return full && Object.keys(choices).length === codes.length;
}

function sumOf({ endOfA, endOfB }: CompiledSet, row: Uint8Array): SheetScore {
  const a = sumRange(row, 0, endOfA);
  const b = sumRange(row, endOfA, endOfB);
  const c = sumRange(row, endOfB, row.length);
  return { parts: { A: a, B: b, C: c }, total: a + b + c };
}

function sumRange(row: Uint8Array, from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += row[index] ?? 0;
  return sum;
}

/** Why a sheet is not full: the slow path, for a person to read. */
function explain(
  { set, codes, indexOf, starts }: CompiledSet,
  choices: Choices,
  member: string,
): { faults: Refusal[]; missing: string[] } {
  const faults: Refusal[] = [];
  for (const [criterion, choice] of Object.entries(choices)) {
    const index = indexOf.get(criterion);
    if (index === undefined) {
      faults.push(refusal('UNKNOWN_CRITERION', { member, set: set.id, criterion }));
    } else if (choice !== null && choice !== undefined) {
      const last = (starts[index + 1] ?? 0) - (starts[index] ?? 0) - 1;
      if (Number.isInteger(choice) && choice >= 0 && choice <= last) continue;
      faults.push(refusal('UNKNOWN_OPTION', { member, criterion, option: String(choice), last }));
    }
  }
  return { faults, missing: codes.filter((code) => choices[code] === undefined) };
}
