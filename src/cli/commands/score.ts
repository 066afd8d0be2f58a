import { setById } from '#domain/criteria/find.ts';
import type { Refusal, Result } from '#domain/result.ts';
import { compileSet } from '#domain/scoring/compile-set.ts';
import { resultOf } from '#domain/scoring/result-of.ts';
import type { ScoringResult } from '#domain/scoring/result.ts';
import { loadCriteriaVersions } from '#platform/criteria-files.ts';
import { misused, type ExitCode, type Invocation } from '../command.ts';
import { readJson } from '../read-json.ts';
import { refusalJson, tellRefusals } from '../refused.ts';
import { readScoreInput, type ScoreInput } from '../score-input.ts';
import { scoreOutput } from '../score-output.ts';

export const help = `Usage: saoque score FILE|-

Reads JSON from FILE, or from standard input for "-". No database is needed.

  { "criteriaSet": "QD26-07",
    "sheets": [ { "member": "m1", "choices": { "1.1": 2, "1.2": null } } ] }

A choice is the 0-based number of the option in the criteria file; null is "no level reached",
0 points. Every criterion of the set needs one. Optional:

  "regulation"    settings that differ from the defaults:
                  quorum 75 (per cent of appointed), chairRequired true, spread 10 (points),
                  markRule "majority" | "average" | "all", missingMark "lower" | "refuse",
                  fiveStarNeedsMarksOf [3, 4], average "mean" | "trimmed", noneReached true;
                  the other settings of a published Regulation may stand there too, they do not
                  change a score
  "appointed"     members appointed (default: those present)
  "present"       members present (default: those who gave a sheet)
  "chairPresent"  whether the chair or a deputy is among them (default: true)
  "knockOuts"     ids of confirmed grounds: "d1" is the first line at the head of the sheet,
                  "1.1:1" the first note under criterion 1.1

Answers JSON: per sheet parts {A, B, C} and total; result with parts, total, band, star (0: none),
missingMarks [{star, criterion, needsOption}], spread, quorum and refusals (codes: QUORUM, SPREAD,
KNOCKED_OUT, INCOMPLETE_SHEET, MISSING_MARK). Points are decimal text with two places; the band is
decided before rounding. An incomplete sheet is not counted, and the exit code is 1.`;

/** Scores sheets from a file; always answers JSON, indented unless `--json` is given. */
export function run(invocation: Invocation): ExitCode {
  const [file, ...rest] = invocation.args;
  if (file === undefined || rest.length > 0) return misused(invocation, 'One FILE, or "-".');
  const json = readJson(file);
  if (!json.ok) return refuseScore(invocation, json.refusals);
  const input = readScoreInput(json.value);
  if (!input.ok) return refuseScore(invocation, input.refusals);
  const result = score(input.value);
  if (!result.ok) return refuseScore(invocation, result.refusals);
  write(invocation, scoreOutput(input.value.criteriaSet, result.value));
  const incomplete = result.value.refusals.filter(({ code }) => code === 'INCOMPLETE_SHEET');
  tellRefusals(invocation, incomplete);
  return incomplete.length > 0 ? 1 : 0;
}

function score(input: ScoreInput): Result<ScoringResult> {
  const set = setById(loadCriteriaVersions(), input.criteriaSet);
  if (!set.ok) return set;
  const { sheets, regulation, attendance, knockOuts } = input;
  return resultOf(compileSet(set.value), sheets, regulation, attendance, knockOuts);
}

/** No result can be made: the codes stand where a result's refusals stand, the details beside. */
function refuseScore(invocation: Invocation, refusals: readonly Refusal[]): ExitCode {
  tellRefusals(invocation, refusals);
  write(invocation, {
    result: { refusals: [...new Set(refusals.map(({ code }) => code))] },
    refusals: refusals.map((refusal) => refusalJson(refusal, invocation.language)),
  });
  return 1;
}

function write({ out, json }: Invocation, answer: object): void {
  out(json ? JSON.stringify(answer) : JSON.stringify(answer, null, 2));
}
