import { leavesOf } from '#domain/criteria/find.ts';
import type { CriteriaSet } from '#domain/criteria/types.ts';
import { compileSet, type CompiledSet } from '#domain/scoring/compile-set.ts';
import { REGULATION_DEFAULTS } from '#domain/regulation/regulation.ts';
import { resultOf } from '#domain/scoring/result-of.ts';
import type { Choices, Sheet } from '#domain/scoring/result.ts';
import { scoreSheet } from '#domain/scoring/score-sheet.ts';
import { loadCriteriaVersions } from '#platform/criteria-files.ts';
import { scoreNaively } from './score-naive.ts';

/** What the bench measured; rates are per second, on one core. */
export interface ScoreReport {
  readonly sets: number;
  readonly sheetsPerSecond: number;
  readonly naiveSheetsPerSecond: number;
  /** Full results (average, band, marks, spread, quorum) of seven sheets each. */
  readonly resultsOfSevenPerSecond: number;
}

/** A set with a pile of its sheets, so that no run sees the same sheet again and again. */
interface Pile {
  readonly set: CriteriaSet;
  readonly compiled: CompiledSet;
  readonly row: Uint8Array;
  readonly sheets: readonly Choices[];
}

const SHEETS_PER_SET = 64;
const MEMBERS = 7;
const RUNS = 5;
const RUN_MS = 250;

/** Measures both scorers over all sets in turn, after checking that they agree on every sheet. */
export function run(): ScoreReport {
  const piles = loadCriteriaVersions().flatMap((version) => version.sets.map(pileOf));
  const table = (): number => piles.reduce((sum, pile) => sum + tableTotal(pile), 0);
  const naive = (): number => piles.reduce((sum, pile) => sum + naiveTotal(pile), 0);
  if (table() !== naive()) throw new Error('The two scorers do not agree.');
  const perRound = piles.length * SHEETS_PER_SET;
  return {
    sets: piles.length,
    sheetsPerSecond: perRound * roundsPerSecond(table),
    naiveSheetsPerSecond: perRound * roundsPerSecond(naive),
    resultsOfSevenPerSecond: piles.length * roundsPerSecond(() => piles.forEach(resultOfSeven)),
  };
}

/** The report as lines for a person. */
export function lines(report: ScoreReport): string[] {
  const rate = (value: number): string => Math.round(value).toLocaleString('en').padStart(12);
  const times = (report.sheetsPerSecond / report.naiveSheetsPerSecond).toFixed(1);
  return [
    `${rate(report.sheetsPerSecond)} sheets/s       table-driven, ${report.sets} sets in turn`,
    `${rate(report.naiveSheetsPerSecond)} sheets/s       naive walk over the set (${times} times slower)`,
    `${rate(report.resultsOfSevenPerSecond)} results/s      of ${MEMBERS} sheets, with band, marks, spread, quorum`,
  ];
}

function tableTotal({ compiled, row, sheets }: Pile): number {
  let sum = 0;
  for (const choices of sheets) {
    const scored = scoreSheet(compiled, choices, '', row);
    if (scored.ok) sum += scored.value.total;
  }
  return sum;
}

function naiveTotal({ set, sheets }: Pile): number {
  let sum = 0;
  for (const choices of sheets) sum += scoreNaively(set, choices).total;
  return sum;
}

function resultOfSeven({ compiled, sheets }: Pile): void {
  const council = sheets
    .slice(0, MEMBERS)
    .map((choices, index): Sheet => ({ member: `m${index + 1}`, choices }));
  const result = resultOf(compiled, council, REGULATION_DEFAULTS);
  if (!result.ok) throw new Error(`No result on ${compiled.set.id}.`);
}

/** Rounds a second, the best of several runs: a neighbour on the machine only ever slows one down. */
function roundsPerSecond(round: () => void): number {
  let best = 0;
  // One run more than counted: the first warms up.
  for (let run = 0; run <= RUNS; run += 1) {
    const start = performance.now();
    let rounds = 0;
    while (performance.now() < start + RUN_MS) {
      round();
      rounds += 1;
    }
    if (run > 0) best = Math.max(best, (1000 * rounds) / (performance.now() - start));
  }
  return best;
}

function pileOf(set: CriteriaSet): Pile {
  const compiled = compileSet(set);
  const next = generator(set.no);
  const leaves = leavesOf(set);
  const sheets = Array.from({ length: SHEETS_PER_SET }, () =>
    Object.fromEntries(
      leaves.map(({ code, options }) => {
        const choice = next(options.length + 1);
        return [code, choice === options.length ? null : choice];
      }),
    ),
  );
  return { set, compiled, row: new Uint8Array(compiled.codes.length), sheets };
}

/** Seeded whole numbers below a bound (xorshift), so that every run scores the same sheets. */
function generator(seed: number): (bound: number) => number {
  let state = seed * 2_654_435_761;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
}
