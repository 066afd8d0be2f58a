import { leavesOf } from '#domain/criteria/find.ts';
import { parseCriteriaVersion } from '#domain/criteria/parse-version.ts';
import type { CriteriaVersion } from '#domain/criteria/types.ts';
import { misused, type ExitCode, type Invocation } from '../command.ts';
import { readJson } from '../read-json.ts';
import { refusalJson, refused, tellRefusals } from '../refused.ts';

export const help = `Usage: saoque criteria check FILE

Checks a criteria file (format ocop-criteria/1, as criteria/26-2026.json; "-" reads standard input)
and names every fault by set and criterion: sums at each level, missing or duplicate codes,
duplicate sets, no options, negative or fractional points, an option above the maximum, a maximum
never reached, a mark no option can meet or that stands on no option, an empty set, bands with gaps.`;

/** Lists the faults of a criteria file; exit code 1 when there is one. */
export function run(invocation: Invocation): ExitCode {
  const [file, ...rest] = invocation.args;
  if (file === undefined || rest.length > 0) return misused(invocation, 'One FILE, or "-".');
  const json = readJson(file);
  if (!json.ok) return refused(invocation, json.refusals);
  const parsed = parseCriteriaVersion(json.value);
  if (parsed.ok) return tellGood(invocation, parsed.value);
  tellRefusals(invocation, parsed.refusals);
  if (invocation.json) {
    const faults = parsed.refusals.map((fault) => refusalJson(fault, invocation.language));
    invocation.out(JSON.stringify({ ok: false, faults }));
  } else {
    invocation.err(`Faults: ${parsed.refusals.length}.`);
  }
  return 1;
}

function tellGood({ json, out }: Invocation, version: CriteriaVersion): ExitCode {
  const { decision, sets } = version;
  const criteria = sets.reduce((sum, set) => sum + leavesOf(set).length, 0);
  if (json) {
    out(JSON.stringify({ ok: true, decision, sets: sets.length, criteria, faults: [] }));
  } else {
    out(`${decision}: ${sets.length} sets, ${criteria} criteria, no fault.`);
  }
  return 0;
}
