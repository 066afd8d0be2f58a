import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { workOnWorkbook } from '#exchange/workbook/read-workbook.ts';
import { writeBigList as writeProductList } from './lists/big-list.ts';
import { writeXlsx } from '#exchange/workbook/write-xlsx.ts';
import type { WrittenCell } from '#exchange/workbook/written-list.ts';

/** One reading of the same workbook in a process of its own, as its parent saw it. */
interface Reading {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
}

/** One reading of a list of products, cells and rules. */
interface ListReading {
  readonly milliseconds: number;
  /** The most that the reading process held; 0 when the rules worked in the one that asked. */
  readonly readerMegabytes: number;
  /** By how much the process that asked grew. */
  readonly askingMegabytes: number;
}

/** What the bench measured; of each reader its better run. */
export interface WorkbookReport {
  readonly rows: number;
  readonly columns: number;
  readonly texts: number;
  readonly ours: Reading;
  /** A library that makes a model of the whole workbook. */
  readonly hucre: Reading;
  /** A list of products as large, by our rules: where it is read, and where pages are answered. */
  readonly list: { readonly beside: ListReading; readonly here: ListReading };
}

const ROWS = 20_000;
const COLUMNS = 30;
const RUNS = 2;

/** The most that a process ever held is told in kilobytes. */
const BYTES_PER_MEGABYTE = 1024 * 1024;

/** Writes a workbook with many different texts, then has both read it in turn, every row handed over. */
export async function run(): Promise<WorkbookReport> {
  const folder = await mkdtemp(path.join(tmpdir(), 'saoque-bench-workbook-'));
  try {
    const file = path.join(folder, 'list.xlsx');
    await writeBigList(file);
    const ours: Reading[] = [];
    const hucre: Reading[] = [];
    for (let turn = 0; turn < RUNS; turn += 1) {
      ours.push(await readOurs(file));
      hucre.push(await readHucre(file));
    }
    const texts = (ROWS * COLUMNS) / 3;
    const products = path.join(folder, 'products.xlsx');
    await writeProductList(products);
    const list = {
      beside: await readProducts(products, 'beside'),
      here: await readProducts(products, 'here'),
    };
    return { rows: ROWS, columns: COLUMNS, texts, ours: better(ours), hucre: better(hucre), list };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The report as lines for a person. */
export function lines({ rows, columns, texts, ours, hucre, list }: WorkbookReport): string[] {
  const said = ({ milliseconds, peakMegabytes }: Reading) =>
    `${(milliseconds / 1000).toFixed(1).padStart(6)} s ${String(Math.round(peakMegabytes)).padStart(5)} MB`;
  return [
    `${rows.toLocaleString('en')} rows of ${columns} cells, ${texts.toLocaleString('en')} different texts, process and hand-over included`,
    `${said(ours)}   ours, a stream`,
    `${said(hucre)}   hucre, the whole workbook as a model`,
    'as many rows of products by our rules: seconds, reading process, growth of the one that asks',
    `${ofList(list.beside)}   rules where the file is read`,
    `${ofList(list.here)}   rules where pages are answered`,
  ];
}

function ofList({ milliseconds, readerMegabytes, askingMegabytes }: ListReading): string {
  const megabytes = (some: number) => `${String(Math.round(some)).padStart(5)} MB`;
  const seconds = (milliseconds / 1000).toFixed(1).padStart(6);
  return `${seconds} s ${megabytes(readerMegabytes)} ${megabytes(askingMegabytes)}`;
}

/** In a process of its own, so that what it held is known. */
async function readProducts(file: string, where: 'beside' | 'here'): Promise<ListReading> {
  const script = path.join(import.meta.dirname, 'lists', 'read-once.ts');
  const child = spawn(process.execPath, [script, file, where], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = JSON.parse(await text(child.stdout)) as Record<
    'rows' | 'milliseconds' | 'readerBytes' | 'askingBytes',
    number
  >;
  if (said.rows !== ROWS) throw new Error(`${said.rows} rows were read.`);
  return {
    milliseconds: said.milliseconds,
    readerMegabytes: said.readerBytes / BYTES_PER_MEGABYTE,
    askingMegabytes: said.askingBytes / BYTES_PER_MEGABYTE,
  };
}

function better(readings: readonly Reading[]): Reading {
  return {
    milliseconds: Math.min(...readings.map(({ milliseconds }) => milliseconds)),
    peakMegabytes: Math.min(...readings.map(({ peakMegabytes }) => peakMegabytes)),
  };
}

async function readOurs(file: string): Promise<Reading> {
  const began = performance.now();
  let rows = 0;
  const worked = await workOnWorkbook(file, 'cells', null, {
    onRow: (told) => (rows += told.rows.length),
  });
  if (!worked.ok) throw new Error(worked.refusals[0].code);
  if (rows < ROWS) throw new Error(`Only ${rows} rows came over.`);
  const peakMegabytes = worked.value.peakBytes / BYTES_PER_MEGABYTE;
  return { milliseconds: performance.now() - began, peakMegabytes };
}

/** The library as its manual says: in a process of its own too, which hands its rows over as JSON. */
const PEER = `
  import { readFileSync, writeSync } from 'node:fs';
  import { readXlsx } from 'hucre';
  const { sheets } = await readXlsx(readFileSync(process.argv[1]));
  for (const row of sheets[0].rows) process.stdout.write(JSON.stringify(row) + '\\n');
  process.on('exit', () => writeSync(2, String(process.resourceUsage().maxRSS * 1024)));
`;

async function readHucre(file: string): Promise<Reading> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--input-type=module', '-e', PEER, file], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [rows, peak] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (rows.split('\n').length < ROWS) throw new Error(`The peer ended early: ${peak}`);
  const peakMegabytes = Number(peak) / BYTES_PER_MEGABYTE;
  return { milliseconds: performance.now() - began, peakMegabytes };
}

async function writeBigList(file: string): Promise<void> {
  const columns = Array.from({ length: COLUMNS }, (_, at) => ({
    head: [`Cột ${at + 1}`] as const,
    width: 12,
  }));
  const list = { name: 'Loc', heading: [], columns, rows: bigRows() };
  await pipeline(writeXlsx([list]), createWriteStream(file));
}

function* bigRows(): Generator<WrittenCell[], void> {
  for (let row = 0; row < ROWS; row += 1) {
    yield Array.from({ length: COLUMNS }, (_, column) => {
      if (column % 3 === 0) return `Hợp tác xã nông nghiệp số ${row}, tổ ${column}`;
      return column % 3 === 1 ? row * column + 0.5 : 'Xã Mường Khương';
    });
  }
}
