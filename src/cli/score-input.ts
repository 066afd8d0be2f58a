import { field, fields, has, items, number, text, yesNo } from '#domain/criteria/json-place.ts';
import type { Place } from '#domain/criteria/json-place.ts';
import { ok, type Refusal, type Result } from '#domain/result.ts';
import { parseRegulation } from '#domain/regulation/parse-regulation.ts';
import { REGULATION_DEFAULTS, type Regulation } from '#domain/regulation/regulation.ts';
import type { Attendance, Sheet } from '#domain/scoring/result.ts';

/** What `saoque score` is asked. */
export interface ScoreInput {
  readonly criteriaSet: string;
  readonly regulation: Regulation;
  readonly sheets: readonly Sheet[];
  readonly attendance: Attendance | undefined;
  readonly knockOuts: readonly string[];
}

/** Reads the input; names every field that is missing or of the wrong kind (`JSON_FIELD_…`). */
export function readScoreInput(json: unknown): Result<ScoreInput> {
  const faults: Refusal[] = [];
  const place: Place = { value: json, path: '', faults };
  const regulation = has(place, 'regulation')
    ? parseRegulation(field(place, 'regulation').value)
    : ok(REGULATION_DEFAULTS);
  const sheets = items(field(place, 'sheets')).map(readSheet);
  const input = {
    criteriaSet: text(field(place, 'criteriaSet')),
    sheets,
    attendance: readAttendance(place, sheets.length),
    knockOuts: has(place, 'knockOuts') ? items(field(place, 'knockOuts')).map(text) : [],
  };
  if (!regulation.ok) faults.push(...regulation.refusals);
  const [first, ...rest] = faults;
  if (first) return { ok: false, refusals: [first, ...rest] };
  return regulation.ok ? ok({ ...input, regulation: regulation.value }) : regulation;
}

function readSheet(place: Place): Sheet {
  const choices: [string, number | null][] = fields(field(place, 'choices')).map(
    ([criterion, choice]) => [criterion, choice.value === null ? null : number(choice)],
  );
  return { member: text(field(place, 'member')), choices: Object.fromEntries(choices) };
}

/** Nothing said: everybody who gave a sheet. Said in part: the rest follows from it. */
function readAttendance(place: Place, sheets: number): Attendance | undefined {
  const keys = ['appointed', 'present', 'chairPresent'];
  if (!keys.some((key) => has(place, key))) return undefined;
  const count = (key: string, fallback: number): number =>
    has(place, key) ? number(field(place, key)) : fallback;
  const present = count('present', sheets);
  return {
    appointed: count('appointed', present),
    present,
    chairPresent: has(place, 'chairPresent') ? yesNo(field(place, 'chairPresent')) : true,
  };
}
