import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ok, refuse, type Result } from '#domain/result.ts';
import { projectRoot } from '#platform/project-root.ts';
import { CONTENT_LIMITS, megabytes, PROCESS_LIMITS } from './limits.ts';
import type { ContentLimits, ProcessLimits } from './limits.ts';
import type { Task, Told, WorkbookProgress } from './told.ts';

export interface ChildOptions {
  /** Ends the process at once; nothing stays. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: WorkbookProgress) => void;
  readonly limits?: Partial<ContentLimits & ProcessLimits>;
}

type End = Extract<Told, { kind: 'end' }>;

/**
 * One task in a process of its own: it may read the code and that file, write nothing, start nothing,
 * and inherits no settings. It is killed when it takes too long or is no longer wanted, and a heap that
 * overflows ends it, not us. Throws only when the process fails for a reason of ours.
 */
export async function inChild(
  task: Pick<Task, 'file' | 'work' | 'input'>,
  options: ChildOptions,
  onRow: (row: unknown) => void,
): Promise<Result<End>> {
  const { signal, onProgress } = options;
  if (signal?.aborted === true) return refuse('WORKBOOK_CANCELLED');
  const limits = { ...CONTENT_LIMITS, ...PROCESS_LIMITS, ...options.limits };
  const file = realpathSync(task.file);
  const child = spawn(process.execPath, argumentsFor(file, limits), {
    env: {},
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let why: 'WORKBOOK_CANCELLED' | 'WORKBOOK_TOO_SLOW' | undefined;
  const stop = (code: typeof why) => {
    why ??= code;
    child.kill('SIGKILL');
  };
  const cancel = () => stop('WORKBOOK_CANCELLED');
  const timer = setTimeout(() => stop('WORKBOOK_TOO_SLOW'), limits.milliseconds);
  signal?.addEventListener('abort', cancel);
  try {
    const gone = new Promise<number | null>((done, fail) => {
      child.once('error', fail).once('close', done);
    });
    gone.catch(() => undefined); // told below, after what was said has been heard
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint = `${complaint}${chunk}`.slice(-2000)));
    child.stdin.on('error', () => undefined); // ended before it had listened
    child.stdin.end(JSON.stringify({ ...task, file, limits, memoryBytes: limits.memoryBytes }));
    let last: Result<End> | undefined;
    for await (const line of createInterface({ input: child.stdout })) {
      const told = parse(line);
      if (told?.kind === 'row') onRow(told.row);
      else if (told?.kind === 'progress') onProgress?.(told.progress);
      else if (told?.kind === 'end') last = ok(told);
      else if (told?.kind === 'refused') last = { ok: false, refusals: told.refusals };
    }
    const code = await gone;
    if (why === 'WORKBOOK_TOO_SLOW') return refuse(why, { seconds: limits.milliseconds / 1000 });
    if (why !== undefined) return refuse(why);
    if (last !== undefined && code === 0) return last;
    if (/heap out of memory|allocation failed/i.test(complaint)) {
      return refuse('WORKBOOK_TOO_LARGE', { max: megabytes(limits.fileBytes) });
    }
    throw new Error(`The process that reads workbooks ended with ${code}: ${complaint}`);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
    child.kill('SIGKILL');
  }
}

function argumentsFor(file: string, { heapMegabytes }: ProcessLimits): string[] {
  const root = realpathSync(projectRoot());
  return [
    `--max-old-space-size=${heapMegabytes}`,
    // A small nursery: much is read and little of it stays.
    '--max-semi-space-size=8',
    '--permission',
    ...[join(root, 'src'), join(root, 'node_modules'), join(root, 'package.json'), file].map(
      (place) => `--allow-fs-read=${place}`,
    ),
    join(root, 'src/exchange/workbook/child.ts'),
  ];
}

/** A line that was cut off by the end of the process is nobody's. */
function parse(line: string): Told | undefined {
  try {
    return JSON.parse(line) as Told;
  } catch {
    return undefined;
  }
}
