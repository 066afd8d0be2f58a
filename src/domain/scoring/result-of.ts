import { knockOutsOf } from '../criteria/knock-outs.ts';
import { ok, okUnless, refusal, type Refusal, type Result } from '../result.ts';
import { averagedSheets, bandOf, meanOf, spreadOf } from './average.ts';
import type { CompiledSet } from './compile-set.ts';
import { missingMarks, starByMarks, unmetMarks } from './marks.ts';
import { quorumOf } from './quorum.ts';
import { readSheets } from './read-sheets.ts';
import type { Regulation } from '../regulation/regulation.ts';
import type { Attendance, ScoringResult, Sheet } from './result.ts';
import { incomplete } from './score-sheet.ts';

/**
 * What many sheets come to under one Regulation (Đ3.3, PL.II.6). Complete sheets count; the rest
 * are named. Without an attendance, everybody who gave a sheet is appointed, those whose sheet is
 * complete are present, and the chair among them. `knockOuts` are the ids of confirmed grounds
 * (`knockOutsOf`).
 *
 * Refuses, because no result can be made: `NO_SHEETS`, `DUPLICATE_SHEET`, `UNKNOWN_CRITERION`,
 * `UNKNOWN_OPTION`, `NONE_REACHED_NOT_ALLOWED`, `UNKNOWN_KNOCK_OUT`, `ATTENDANCE_CONTRADICTS`, and
 * `INCOMPLETE_SHEET` when no sheet is complete.
 */
export function resultOf(
  compiled: CompiledSet,
  sheets: readonly Sheet[],
  regulation: Regulation,
  attendance?: Attendance,
  knockOuts: readonly string[] = [],
): Result<ScoringResult> {
  const read = readSheets(compiled, sheets, regulation);
  if (!read.ok) return read;
  const grounds = checkGrounds(compiled, knockOuts);
  if (!grounds.ok) return grounds;

  const { scored, counted } = read.value;
  const present = { appointed: sheets.length, present: counted.length, chairPresent: true };
  const gave = attendance === undefined ? counted.length : sheets.length;
  const quorum = quorumOf(attendance ?? present, gave, regulation);
  if (!quorum.ok) return quorum;

  const averaged = averagedSheets(counted, regulation);
  const total = meanOf(averaged, (score) => score.total);
  const band = bandOf(compiled.set.bands, total);
  const rows = counted.map((sheet) => sheet.row);
  const unmet = unmetMarks(compiled, rows, regulation);
  const reached = starByMarks(band, unmet, regulation);
  const refusedForMark = reached < band && regulation.missingMark === 'refuse';
  const result = {
    sheets: scored,
    counted: counted.length,
    averaged: averaged.length,
    parts: {
      A: meanOf(averaged, (score) => score.parts.A),
      B: meanOf(averaged, (score) => score.parts.B),
      C: meanOf(averaged, (score) => score.parts.C),
    },
    total,
    band,
    star: knockOuts.length > 0 || refusedForMark ? 0 : reached,
    missingMarks: missingMarks(band, reached, unmet, regulation),
    spread: spreadOf(counted),
    quorum: quorum.value,
    knockOuts: [...knockOuts],
  } as const;
  return ok({ ...result, refusals: standingAgainst(result, regulation) });
}

function standingAgainst(
  result: Omit<ScoringResult, 'refusals'>,
  regulation: Regulation,
): Refusal[] {
  const { sheets, quorum, spread, knockOuts, missingMarks: marks, band } = result;
  const refusals = sheets
    .filter((sheet) => sheet.score === null)
    .map((sheet) => incomplete(sheet.member, sheet.missing));
  if (!quorum.met) {
    refusals.push(refusal('QUORUM', { present: quorum.present, needed: quorum.needed }));
  }
  if (spread > regulation.spread) {
    refusals.push(refusal('SPREAD', { spread, allowed: regulation.spread }));
  }
  if (knockOuts.length > 0) {
    refusals.push(refusal('KNOCKED_OUT', { grounds: knockOuts.join(', ') }));
  }
  if (marks.length > 0 && regulation.missingMark === 'refuse') {
    const criteria = [...new Set(marks.map((mark) => mark.criterion))].join(', ');
    refusals.push(refusal('MISSING_MARK', { count: marks.length, star: band, criteria }));
  }
  return refusals;
}

function checkGrounds({ set }: CompiledSet, grounds: readonly string[]): Result<null> {
  const known = new Set(knockOutsOf(set).map((knockOut) => knockOut.id));
  const unknown = grounds.filter((ground) => !known.has(ground));
  return okUnless(
    unknown.map((ground) => refusal('UNKNOWN_KNOCK_OUT', { set: set.id, ground })),
    null,
  );
}
