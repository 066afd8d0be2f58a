import { okUnless, refusal, refuse, type Refusal, type Result } from '../result.ts';
import type { CountedSheet } from './average.ts';
import type { CompiledSet } from './compile-set.ts';
import type { Regulation } from '../regulation/regulation.ts';
import type { ScoredSheet, Sheet } from './result.ts';
import { incomplete, runningScore } from './score-sheet.ts';

/** A complete sheet with the points of each criterion. */
export interface CountedRow extends CountedSheet {
  readonly row: Uint8Array;
}

export interface SheetsReading {
  /** Every sheet, as given. */
  readonly scored: readonly ScoredSheet[];
  /** The complete ones, at least one. */
  readonly counted: readonly CountedRow[];
}

/**
 * Reads a product's sheets. Refuses what cannot be understood or is not allowed, of all sheets at
 * once, and `INCOMPLETE_SHEET` when no sheet is complete.
 */
export function readSheets(
  compiled: CompiledSet,
  sheets: readonly Sheet[],
  { noneReached }: Pick<Regulation, 'noneReached'>,
): Result<SheetsReading> {
  if (sheets.length === 0) return refuse('NO_SHEETS');
  const faults: Refusal[] = duplicates(sheets);
  const scored: ScoredSheet[] = [];
  const counted: CountedRow[] = [];
  for (const sheet of sheets) {
    const row = new Uint8Array(compiled.codes.length);
    const running = runningScore(compiled, sheet.choices, sheet.member, row);
    if (!running.ok) {
      faults.push(...running.refusals);
      continue;
    }
    if (!noneReached) faults.push(...nonesIn(sheet));
    const { score, missing } = running.value;
    const { member } = sheet;
    if (missing.length === 0) counted.push({ member, score, row });
    scored.push({ member, score: missing.length === 0 ? score : null, missing });
  }
  if (counted.length === 0) {
    faults.push(...scored.map((sheet) => incomplete(sheet.member, sheet.missing)));
  }
  return okUnless(faults, { scored, counted });
}

function duplicates(sheets: readonly Sheet[]): Refusal[] {
  const members = new Set<string>();
  const twice = new Set<string>();
  for (const { member } of sheets) {
    if (members.has(member)) twice.add(member);
    members.add(member);
  }
  return [...twice].map((member) => refusal('DUPLICATE_SHEET', { member }));
}

function nonesIn({ member, choices }: Sheet): Refusal[] {
  return Object.entries(choices)
    .filter(([, choice]) => choice === null)
    .map(([criterion]) => refusal('NONE_REACHED_NOT_ALLOWED', { member, criterion }));
}
