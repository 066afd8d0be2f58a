import type { Deps } from '#app/deps.ts';
import { openRegister } from '#app/indicators/open-register.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { CATALOGUE, definitionOf, findEntry } from '#domain/indicators/catalogue/catalogue.ts';
import { fillFacts } from './indicators/fill-facts.ts';
import { PLAIN } from './indicators/plain-sql.ts';
import { scratchRegisters } from './growth/scratch-registers.ts';

/** What the catalogue takes over a register of a size. */
interface SizeReport {
  readonly products: number;
  /** From nothing to every value: reading, one day, all indicators; the median of the runs. */
  readonly catalogue: number;
  /** Of it the reading. */
  readonly reading: number;
  /** Five of them by plain SQL, together. */
  readonly plain: number;
  /** Whether both ways give the same five numbers. */
  readonly agree: boolean;
}

export interface IndicatorsReport {
  readonly indicators: number;
  readonly sizes: readonly SizeReport[];
}

/** A province, a country as it is, and ten times it; milliseconds are medians of so many runs. */
const SIZES = [600, 2_000, 20_000];
const RUNS = 3;
const PERIOD = { from: plainDate(2025, 1, 1), to: plainDate(2025, 12, 31) };

/** Fills a scratch register of each size and computes the whole catalogue over it, and five indicators by hand. */
export async function run(): Promise<IndicatorsReport> {
  const registers = await scratchRegisters(SIZES, fillFacts);
  try {
    const sizes: SizeReport[] = [];
    for (const [at, { deps }] of registers.all.entries())
      sizes.push({ products: SIZES[at] ?? 0, ...(await measured(deps)) });
    return { indicators: CATALOGUE.length, sizes };
  } finally {
    await registers.close();
  }
}

async function measured(deps: Deps): Promise<Omit<SizeReport, 'products'>> {
  const runs: { reading: number; catalogue: number; plain: number; agree: boolean }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now();
    const register = await openRegister(deps, null);
    const read = performance.now();
    const values = new Map(
      CATALOGUE.map((one) => [one.key, register(definitionOf(one), PERIOD)] as const),
    );
    const computed = performance.now();
    const plain = await byHand(deps);
    const ended = performance.now();
    const agree = [...plain].every(
      ([key, value]) =>
        (values.get(key)?.list.length ?? 0) === value ||
        values.get(key)?.value?.numerator === value,
    );
    runs.push({
      reading: read - began,
      catalogue: computed - began,
      plain: ended - computed,
      agree,
    });
  }
  const median = (of: (run: (typeof runs)[number]) => number) =>
    runs.map(of).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;
  return {
    catalogue: median(({ catalogue }) => catalogue),
    reading: median(({ reading }) => reading),
    plain: median(({ plain }) => plain),
    agree: runs.every(({ agree }) => agree),
  };
}

async function byHand({ db }: Deps): Promise<ReadonlyMap<string, number>> {
  const values = new Map<string, number>();
  for (const [key, query] of Object.entries(PLAIN)) {
    if (!findEntry(key)) throw new Error(`no indicator ${key}`);
    const { rows } = await query(PERIOD.to).execute(db);
    values.set(key, rows[0]?.value ?? 0);
  }
  return values;
}

/** The report as lines for a person. */
export function lines({ indicators, sizes }: IndicatorsReport): string[] {
  return [
    `${String(indicators)} indicators, ms   all, of it reading   5 by plain SQL   ms a thousand products   same numbers`,
    ...sizes.map(({ products, catalogue, reading, plain, agree }) =>
      [
        `${products.toLocaleString('en')} products`.padEnd(18),
        catalogue.toFixed(0).padStart(8),
        reading.toFixed(0).padStart(10),
        plain.toFixed(0).padStart(16),
        ((catalogue * 1000) / products).toFixed(1).padStart(20),
        String(agree).padStart(16),
      ].join(' '),
    ),
  ];
}
