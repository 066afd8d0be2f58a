// The process that reads one workbook and ends. It knows a file, a work and its limits, nothing else of
// Sao Quê: no settings, no database, no secrets.
import { writeSync } from 'node:fs';
import { json } from 'node:stream/consumers';
import { megabytes } from './limits.ts';
import { loadWorkbook } from './load-workbook.ts';
import { NotReadable, refusable } from './not-readable.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Task, Told } from './told.ts';
import { WORKS, type Work } from './works.ts';

/** Rows between two words about how far it is, and two looks at the memory. */
const ROWS_BETWEEN = 250;

const STDOUT = 1;
const PAUSE = new Int32Array(new SharedArrayBuffer(4));

/** Whole at once: this process ends right after its last word. A full pipe is waited for. */
function tell(told: Told): void {
  let left = Buffer.from(`${JSON.stringify(told)}\n`);
  while (left.length > 0) {
    try {
      left = left.subarray(writeSync(STDOUT, left));
    } catch (fault) {
      if (!(fault instanceof Error && 'code' in fault && fault.code === 'EAGAIN')) throw fault;
      Atomics.wait(PAUSE, 0, 0, 2);
    }
  }
}

function watchMemory({ memoryBytes, limits }: Task): void {
  if (process.memoryUsage.rss() <= memoryBytes) return;
  throw new NotReadable('WORKBOOK_TOO_LARGE', { max: megabytes(limits.fileBytes) });
}

async function end(task: Task): Promise<Result<Told>> {
  const loaded = await loadWorkbook(task.file, task.limits, (sheet, rows) => {
    if (rows % ROWS_BETWEEN !== 0) return;
    watchMemory(task);
    tell({ kind: 'progress', progress: { step: 'reading', sheet, rows } });
  });
  if (!loaded.ok) return loaded;
  const { workbook, form } = loaded.value;
  const work: Work<never, unknown, unknown> = WORKS[task.work];
  let rows = 0;
  const answer = work(
    workbook,
    task.input as never,
    (row) => {
      watchMemory(task);
      tell({ kind: 'row', row });
    },
    () => {
      rows += 1;
      if (rows % ROWS_BETWEEN !== 0) return;
      watchMemory(task);
      tell({ kind: 'progress', progress: { step: 'working', sheet: '', rows } });
    },
  );
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  return ok({ kind: 'end', answer, form, peakBytes });
}

const task = (await json(process.stdin)) as Task;
const said = await refusable(() => end(task));
tell(said.ok ? said.value : { kind: 'refused', refusals: said.refusals });
