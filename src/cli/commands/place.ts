import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '#domain/result.ts';
import { resolvePlace } from '#domain/units/resolve-place.ts';
import { UnitRegister } from '#domain/units/register.ts';
import { systemClock } from '#platform/clock.ts';
import { loadUnits } from '#platform/units/load.ts';
import { misused, type ExitCode, type Invocation } from '../command.ts';
import { refusalJson, refused, tellRefusals } from '../refused.ts';

export const help = `Usage: saoque place ADDRESS [--on DAY]
       saoque place --file FILE [--on DAY]

Says which administrative unit an address on an older paper means, and which units hold it today:
  saoque place "X. Na Hối, H. Bắc Hà, T. Lào Cai" --on 28/12/2023
Kinds may be shortened (P., TT., TX., TP., H., Q., X., T.); where tones stand and how highland names
are joined does not matter. What fits several units or none is named with what it may be, never
guessed. Needs no database.

  --on DAY     day of the paper, dd/mm/yyyy (default: today)
  --file FILE  one address a line; "-" reads standard input. Exit code 1 when one stays open`;

/** One address with what it means. */
interface Answer {
  readonly written: string;
  readonly id: string;
  readonly unit: string;
  readonly today: readonly string[];
  /** It went whole into one unit; false: a person chooses among the units of today. */
  readonly certain: boolean;
}

/** Reads one address, or a list of them. */
export function run(invocation: Invocation): ExitCode {
  const options = readOptions(invocation.args);
  if (options === undefined) return misused(invocation, 'One ADDRESS in quotes, or --file FILE.');
  const today = systemClock.today();
  const day = options.on === null ? ok(today) : parseVietnameseDate(options.on);
  if (!day.ok) return refused(invocation, day.refusals);
  const lines = options.file === null ? ok([options.address]) : linesOf(options.file);
  if (!lines.ok) return refused(invocation, lines.refusals);
  const register = new UnitRegister(loadUnits());
  const answers = lines.value.map((line) => answer(register, line, day.value, today));
  for (const one of answers) tell(invocation, one);
  return answers.every((one) => one.ok) ? 0 : 1;
}

function answer(
  register: UnitRegister,
  written: string,
  day: PlainDate,
  today: PlainDate,
): Result<Answer> {
  const place = resolvePlace(register, written, day);
  if (place.kind === 'open') {
    const names = place.candidates.map(({ id }) => register.fullAddress(id, day)).join('; ');
    return { ok: false, refusals: [open(written, names)] };
  }
  const { id } = place.unit;
  const { units, certain } = register.currentUnitsOf(id, today);
  return ok({
    written,
    id,
    unit: register.fullAddress(id, place.asOf, place.rest),
    today: units.map((unit) => register.fullAddress(unit.id, today)),
    certain,
  });
}

function open(written: string, candidates: string): Refusal {
  return candidates === ''
    ? refusal('PLACE_UNKNOWN', { written })
    : refusal('PLACE_OPEN', { written, candidates });
}

function tell(invocation: Invocation, found: Result<Answer>): void {
  const { json, language, out } = invocation;
  if (!found.ok) {
    tellRefusals(invocation, found.refusals);
    if (json) out(JSON.stringify({ open: refusalJson(found.refusals[0], language) }));
    return;
  }
  const { id, unit, today, certain } = found.value;
  if (json) out(JSON.stringify(found.value));
  else out(`${id}  ${unit} → ${today.join(certain ? '' : ' | ')}`);
}

function linesOf(file: string): Result<readonly string[]> {
  try {
    const text = readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\uFEFF/, '');
    return ok(text.split(/\r?\n/).filter((line) => line.trim() !== ''));
  } catch {
    return refuse('JSON_FILE_UNREADABLE', { file });
  }
}

function readOptions(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { on: { type: 'string' }, file: { type: 'string' } },
    });
    const [address = '', ...rest] = positionals;
    const { on = null, file = null } = values;
    if (rest.length > 0 || (file === null) === (address === '')) return undefined;
    return { address, on, file };
  } catch {
    return undefined;
  }
}
