import { setTimeout as pause } from 'node:timers/promises';
import { openDeps } from '#app/open-deps.ts';
import type { Deps } from '#app/deps.ts';
import { askForPrint } from '#app/recognition/printing/ask-for-print.ts';
import { viewPrint } from '#app/recognition/printing/view-print.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { aBigDecision } from './certificates/big-decision.ts';
import { answerTo } from './public/answer.ts';
import { scratchTown, type ScratchTown } from './public/scratch-town.ts';

/** How long one public page took, while nothing else was asked for and while the certificates were made. */
interface PageTimes {
  readonly page: string;
  readonly before: Milliseconds;
  readonly meanwhile: Milliseconds;
}

interface Milliseconds {
  readonly median: number;
  /** One in twenty took longer. */
  readonly slow: number;
}

export interface CertificatesReport {
  readonly certificates: number;
  /** From the press of the button to the file, with the wait for the worker. */
  readonly seconds: number;
  readonly bytes: number;
  readonly pages: readonly PageTimes[];
}

const CERTIFICATES = 1_000;
const BEFORE_MS = 10_000;
/** Between two readings: some nine pages are asked for in a second. */
const BETWEEN_MS = 200;

/** Prints a decision over a thousand products on a scratch town, and asks its public pages all the while. */
export async function run(): Promise<CertificatesReport> {
  const town = await scratchTown();
  try {
    const { actor, decisionId } = await aBigDecision(town.url, CERTIFICATES);
    const { url: databaseUrl, filesFolder } = town;
    const deps = await openDeps({ databaseUrl, filesFolder, publicOrigin: 'http://localhost' });
    if (!deps.ok) throw new Error(deps.refusals.map(({ code }) => code).join(', '));
    try {
      return await measure(town, deps.value, actor, decisionId);
    } finally {
      await deps.value.db.destroy();
    }
  } finally {
    await town.close();
  }
}

async function measure(
  town: ScratchTown,
  deps: Deps,
  actor: Actor,
  decisionId: string,
): Promise<CertificatesReport> {
  const asked = readers(town.port);
  await asked.during(pause(BEFORE_MS)); // warms up
  const before = await asked.during(pause(BEFORE_MS));
  const began = performance.now();
  const pressed = await askForPrint(deps, actor, { decisionId });
  if (!pressed.ok) throw new Error(pressed.refusals[0].code);
  const made = printed(deps, actor, decisionId);
  const meanwhile = await asked.during(made);
  const bytes = await made;
  const seconds = (performance.now() - began) / 1000;
  const pages = before.map(({ page, times }, at) => {
    const later = meanwhile[at]?.times ?? [];
    return { page, before: spread(times), meanwhile: spread(later) };
  });
  return { certificates: CERTIFICATES, seconds, bytes, pages };
}

/** Resolves to the size of the file once it is there. */
async function printed(deps: Deps, actor: Actor, decisionId: string): Promise<number> {
  for (;;) {
    const page = await viewPrint(deps, actor, { decisionId });
    const print = page.ok ? page.value.print : null;
    if (print?.state === 'ready' && print.bytes !== null) return print.bytes;
    if (print === null || print.state === 'failed') throw new Error('The print failed.');
    await pause(100);
  }
}

/** One from memory, one that is rendered anew each time. */
const PAGES: Readonly<Record<string, (no: number) => string>> = {
  home: () => '/',
  search: (no) => `/san-pham?q=che+${no.toString()}`,
};

interface Asked {
  readonly page: string;
  readonly times: readonly number[];
}

/** Somebody who reads one page after the other. */
function readers(port: number) {
  let no = 0;
  const during = async (work: Promise<unknown>): Promise<readonly Asked[]> => {
    const all = Object.entries(PAGES).map(([page, address]) => ({
      page,
      address,
      times: [] as number[],
    }));
    let over = false;
    const end = work.finally(() => (over = true));
    while (!over) {
      for (const { address, times } of all) {
        no += 1;
        const began = performance.now();
        const { status } = await answerTo(port, address(no));
        if (status !== 200) throw new Error(`A page gave ${status.toString()}.`);
        times.push(performance.now() - began);
      }
      await pause(BETWEEN_MS);
    }
    await end;
    return all;
  };
  return { during };
}

function spread(times: readonly number[]): Milliseconds {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { median: at(0.5), slow: at(0.95) };
}

/** The report as lines for a person. */
export function lines({ certificates, seconds, bytes, pages }: CertificatesReport): string[] {
  const ms = (value: number) => value.toFixed(1).padStart(10);
  const count = certificates.toLocaleString('en');
  return [
    `${count} certificates in one PDF: ${seconds.toFixed(1)} s, ${(bytes / 1e6).toFixed(1)} MB`,
    'ms            before   1 in 20   meanwhile   1 in 20',
    ...pages.map(
      ({ page, before, meanwhile }) =>
        `${page.padEnd(10)}${ms(before.median)}${ms(before.slow)}  ${ms(meanwhile.median)}${ms(meanwhile.slow)}`,
    ),
  ];
}
