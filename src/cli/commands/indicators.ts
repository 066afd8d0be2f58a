import path from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { Deps } from '#app/deps.ts';
import { planFile, type PlanFile } from '#app/plans/measure-plan-file.input.ts';
import { measurePlanFile, type ReportedPlan } from '#app/plans/measure-plan-file.ts';
import { parsePlainDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { noteSentence } from '#domain/plans/file-notes.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readConfig, type Config } from '#platform/config.ts';
import { misused, type ExitCode, type Invocation } from '../command.ts';
import { planLines } from '../plan-output.ts';
import { readJson } from '../read-json.ts';
import { refused } from '../refused.ts';
import { appUrlOf, openServer, withDeps } from '../start/open-register.ts';
import { DATA_FOLDER } from '../start/places.ts';

export const help = `Usage: saoque indicators --plan FILE|- [--as-of YYYY-MM-DD] [--unit ID|NAME] [--data DIR]
       saoque indicators --define "TEXT" [--as-of …] [--unit …] [--data DIR]

Measures the targets of a plan over the register, and computes anew the results that the plan prints.
A plan is JSON: { "province", "date", "targets": [{ "text", "indicator" | "definition", "op", "value",
"unit", "period" }], "results": [{ "text", "indicator", "value", "period" }] }; "indicator" is a key of
the catalogue, "definition" the text form (docs/indicators.md), "op" one of >= > = <= < about range do.
--define measures one definition in the year of the day. Not reported, zero and a number are three things.

  --as-of DAY   targets as of the end of that day (default: today); results keep their own period
  --unit UNIT   a unit of today or of its own time, by id or name (default: the plan's province)
  --data DIR    folder of the embedded database (default: .data in the checkout; the other
                demonstration lies in .data/seeds)

With --json: {unit, targets: [{target, text, definition, value, state, wanted, met, list}],
results: [{text, printed, computed, equal, list}], notes}. Exit code 1 when a printed result differs.`;

interface Options {
  readonly plan: string | undefined;
  readonly define: string | undefined;
  readonly asOf: string | undefined;
  readonly unit: string | null;
  readonly data: string;
}

export async function run(invocation: Invocation): Promise<ExitCode> {
  const options = readOptions(invocation.args);
  if (options === undefined) return misused(invocation, 'Either --plan FILE or --define "TEXT".');
  const config = readConfig(process.env);
  if (!config.ok) return refused(invocation, config.refusals);
  const file = fileOf(options);
  if (!file.ok) return refused(invocation, file.refusals);
  const asOf = options.asOf === undefined ? ok(null) : parsePlainDate(options.asOf);
  if (!asOf.ok) return refused(invocation, asOf.refusals);
  const answer = await onRegister(config.value, options.data, (deps) => {
    const day = asOf.value ?? deps.clock.today();
    const dated = file.value ?? definedFile(options.define ?? '', day);
    return measurePlanFile(deps, dated, { unit: options.unit, day });
  });
  if (!answer.ok) return refused(invocation, answer.refusals);
  tell(invocation, answer.value);
  return answer.value.results?.some(({ equal }) => !equal) ? 1 : 0;
}

function readOptions(args: readonly string[]): Options | undefined {
  try {
    const options = {
      plan: { type: 'string' },
      define: { type: 'string' },
      'as-of': { type: 'string' },
      unit: { type: 'string' },
      data: { type: 'string', default: DATA_FOLDER },
    } as const;
    const { values } = parseArgs({ args: [...args], options });
    const { plan, define, unit = null } = values;
    if ((plan === undefined) === (define === undefined)) return undefined;
    return { plan, define, unit, asOf: values['as-of'], data: path.resolve(values.data) };
  } catch {
    return undefined;
  }
}

/** The plan; null where a definition is given instead. Refuses what the file is not. */
function fileOf({ plan }: Options): Result<PlanFile | null> {
  if (plan === undefined) return ok(null);
  const json = readJson(plan);
  if (!json.ok) return json;
  const read = v.safeParse(planFile, json.value);
  if (read.success) return ok(read.output);
  const [issue] = read.issues;
  return refuse('PLANS_FILE_FORM', { place: v.getDotPath(issue) ?? '/', says: issue.message });
}

/** A definition as a plan of one task, of the year of the day. */
function definedFile(definition: string, day: PlainDate): PlanFile {
  const target = { text: definition, definition, op: '=', value: null, unit: '' } as const;
  return {
    province: '',
    document: '',
    date: day,
    targets: [{ ...target, period: day.slice(0, 4) }],
  };
}

async function onRegister<T>(
  config: Config,
  data: string,
  work: (deps: Deps) => Promise<Result<T>>,
): Promise<Result<T>> {
  const server = await openServer(config, data);
  if (!server.ok) return server;
  try {
    const url = await appUrlOf(server.value);
    if (!url.ok) return url;
    const settings = {
      databaseUrl: url.value,
      filesFolder: config.filesFolder ?? path.join(data, 'files'),
      publicOrigin: config.publicOrigin ?? `http://localhost:${config.port}`,
      clock: config.clock,
    };
    const done = await withDeps(settings, work);
    return done.ok ? done.value : done;
  } finally {
    await server.value.stop();
  }
}

function tell({ out, err, json, language }: Invocation, plan: ReportedPlan): void {
  const notes = plan.notes.map((note) => noteSentence(note, language));
  if (json) {
    const { unitId, targets, results } = plan;
    out(JSON.stringify({ unit: unitId, targets, ...(results && { results }), notes }));
    return;
  }
  for (const line of planLines(plan, language)) out(line);
  for (const note of notes) err(note);
}
