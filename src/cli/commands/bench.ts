import { misused, type ExitCode, type Invocation } from '../command.ts';

/** A measurement in `bench/`: its report and how a person reads it. */
interface Bench<Report> {
  readonly run: () => Report | Promise<Report>;
  readonly lines: (report: Report) => string[];
}

/** What a bench gives the command: the report, and its lines for a person. */
type Measured = { readonly report: unknown; readonly lines: readonly string[] };

async function measured<Report>(bench: Bench<Report>): Promise<Measured> {
  const report = await bench.run();
  return { report, lines: bench.lines(report) };
}

/** Every bench by name. */
const BENCHES: Readonly<Record<string, () => Promise<Measured>>> = {
  certificates: async () => measured(await import('../../../bench/certificates.ts')),
  growth: async () => measured(await import('../../../bench/growth.ts')),
  indicators: async () => measured(await import('../../../bench/indicators.ts')),
  public: async () => measured(await import('../../../bench/public.ts')),
  score: async () => measured(await import('../../../bench/score.ts')),
  workbook: async () => measured(await import('../../../bench/workbook.ts')),
};

export const help = `Usage: saoque bench [NAME]

Measures on this machine ours and a straightforward peer in the same run, by the core; growth asks the
same pages of registers of 1,000, 10,000 and 100,000 products, certificates prints a decision over 1,000,
workbook reads a list of 20,000 rows, indicators computes the whole catalogue over 200, 2,000, 20,000 and
200,000 products beside plain SQL.
Names: ${Object.keys(BENCHES).join(', ')}. Without a name, all of them.`;

/** Runs one bench or all and prints what each measured. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, json, out } = invocation;
  const unknown = args.find((name) => !(name in BENCHES));
  if (unknown !== undefined) return misused(invocation, `There is no bench "${unknown}".`);
  const reports: Record<string, unknown> = {};
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (args.length > 0 && !args.includes(name)) continue;
    const { report, lines } = await bench();
    reports[name] = report;
    if (!json) out([`${name}:`, ...lines].join('\n'));
  }
  if (json) out(JSON.stringify(reports));
  return 0;
}
