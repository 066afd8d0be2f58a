import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LEASE } from '#platform/rendered/freshness.ts';
import { answerTo, type Answer } from './public/answer.ts';
import {
  answersPerCoreSecond,
  asking,
  each,
  forAWhile,
  restOf,
  type Server,
} from './public/load.ts';
import { scratchTown, type ScratchTown } from './public/scratch-town.ts';

/** Answers of one address for each second of a busy core, from memory and by a bare node:http with the same bytes. */
interface FromMemory {
  readonly name: string;
  /** Of the body, as it was sent. */
  readonly bytes: number;
  readonly perSecond: number;
  readonly barePerSecond: number;
}

/** Different pages of one kind, none of them in memory. */
interface Anew {
  readonly name: string;
  readonly pages: number;
  readonly perSecond: number;
}

export interface PublicReport {
  readonly fromMemory: readonly FromMemory[];
  readonly anew: readonly Anew[];
}

const RUNS = 5;
const RUN_MS = 1_000;
/** Every page of a kind once, so many times. */
const ROUNDS = 10;

/** Measures the public pages of a scratch town; the load goes to this machine and ends by itself. */
export async function run(): Promise<PublicReport> {
  const town = await scratchTown();
  try {
    const products = await answered(town, '/san-pham/');
    const checks = await answered(town, '/kiem-tra/');
    const code = products[0]?.slice('/san-pham/'.length) ?? '';
    const fromMemory = await measureMemory(town, {
      home: '/',
      catalogue: '/san-pham',
      product: `/san-pham/${code}`,
      check: `/kiem-tra/${code}`,
      API: `/api/v1/check/${code}`,
    });
    const anew = [
      await measureAnew(town, 'product', products),
      await measureAnew(town, 'check', checks),
    ];
    return { fromMemory, anew };
  } finally {
    await town.close();
  }
}

/** The report as lines for a person. */
export function lines({ fromMemory, anew }: PublicReport): string[] {
  const rate = (value: number, width: number) =>
    Math.round(value).toLocaleString('en').padStart(width);
  return [
    'from memory   answers/core s  bare node:http  of bare   bytes',
    ...fromMemory.map(
      ({ name, perSecond, barePerSecond, bytes }) =>
        `${name.padEnd(12)}${rate(perSecond, 16)}${rate(barePerSecond, 16)}` +
        `${(perSecond / barePerSecond).toFixed(2).padStart(9)}${rate(bytes, 8)}`,
    ),
    'rendered anew answers/core s',
    ...anew.map(
      ({ name, perSecond, pages }) =>
        `${name.padEnd(12)}${rate(perSecond, 16)}  (${pages.toString()} different pages in turn)`,
    ),
  ];
}

/** The addresses that answer 200: older codes lead to the newest one of their product. */
async function answered({ port, codes }: ScratchTown, folder: string): Promise<readonly string[]> {
  const answers: Answer[] = [];
  for (const code of codes) answers.push(await answerTo(port, folder + code));
  return answers.filter(({ status }) => status === 200).map((answer) => answer.path);
}

/** Both in turn, and of each the best run. */
async function measureMemory(
  town: ScratchTown,
  paths: Readonly<Record<string, string>>,
): Promise<readonly FromMemory[]> {
  const measured: FromMemory[] = [];
  for (const [name, address] of Object.entries(paths)) {
    const answer = await answerTo(town.port, address);
    if (answer.status !== 200) throw new Error(`${address} gave ${answer.status.toString()}.`);
    const bare = await bareServer([answer]);
    const rest = new Map<Server, number>();
    for (const server of [town, bare]) rest.set(server, await restOf(server));
    const measure = (server: Server) =>
      answersPerCoreSecond(
        server,
        forAWhile(asking(server.port, address), RUN_MS),
        rest.get(server) ?? 0,
      );
    const best = { ours: 0, bare: 0 };
    // One run more than counted: the first warms up.
    for (let run = 0; run <= RUNS; run += 1) {
      const ours = await measure(town);
      const theirs = await measure(bare);
      if (run === 0) continue;
      best.ours = Math.max(best.ours, ours);
      best.bare = Math.max(best.bare, theirs);
    }
    bare.close();
    const bytes = Buffer.from(answer.body, 'base64').length;
    measured.push({ name, bytes, perSecond: best.ours, barePerSecond: best.bare });
  }
  return measured;
}

/** Each address once under each number of the content; the counter of the server proves it. */
async function measureAnew(
  town: ScratchTown,
  name: string,
  addresses: readonly string[],
): Promise<Anew> {
  const rest = await restOf(town);
  let best = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    await town.forget();
    await pause(LEASE); // by then the server knows, whether it heard of it or not
    const before = await town.rendered();
    const questions = addresses.map((address) => asking(town.port, address));
    const perSecond = await answersPerCoreSecond(town, each(questions), rest);
    const anew = (await town.rendered()) - before;
    if (anew < addresses.length) throw new Error(`Only ${anew.toString()} pages were rendered.`);
    if (round > 0) best = Math.max(best, perSecond);
  }
  return { name, pages: addresses.length, perSecond: best };
}

async function bareServer(answers: readonly Answer[]) {
  const child = fork(path.join(import.meta.dirname, 'public/bare-server.ts'));
  child.send(answers);
  const [port] = (await once(child, 'message')) as [number];
  const busySeconds = async () => {
    child.send('busy');
    const [seconds] = (await once(child, 'message')) as [number];
    return seconds;
  };
  return { port, busySeconds, close: () => child.disconnect() };
}
