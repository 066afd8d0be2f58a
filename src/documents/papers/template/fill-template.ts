import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ok, refuse, type Result } from '#domain/result.ts';
import { projectRoot } from '#platform/project-root.ts';
import { workQueue } from '#platform/work-queue.ts';
import type { Filled } from './fill.ts';
import type { FillAnswer, FillTask } from './fill-child.ts';
import { TEMPLATE_LIMITS, TEMPLATE_MEGABYTES } from './limits.ts';

/** Each takes a core and up to a quarter of a gigabyte for the time of a letter. */
const filling = workQueue({ name: 'templates', atOnce: 2, waiting: 20, patience: 30_000 });

export type TemplateTask = Omit<FillTask, 'docx'> & { readonly docx: Uint8Array };

/**
 * Fills a template in a process of its own, which is killed when it takes too long or too much: a thread whose heap
 * overflows takes the server with it. The template is a file from outside: refuses TEMPLATE_TOO_LARGE, TEMPLATE_NOT_DOCX,
 * TEMPLATE_SWOLLEN, TEMPLATE_ACTS, TEMPLATE_LINKED, TEMPLATE_BROKEN, TEMPLATE_BRACE, TEMPLATE_TAG_UNKNOWN,
 * TEMPLATE_LOOP_BROKEN, TEMPLATE_LOOP_NESTED, TEMPLATE_LACKS, TEMPLATE_TOO_SLOW. Throws `Busy` when too many wait.
 */
export function fillTemplate({ docx, ...task }: TemplateTask): Promise<Result<Filled>> {
  if (docx.byteLength > TEMPLATE_LIMITS.fileBytes)
    return Promise.resolve(refuse('TEMPLATE_TOO_LARGE', { max: TEMPLATE_MEGABYTES }));
  return filling(() => inChild({ ...task, docx: Buffer.from(docx).toString('base64') }));
}

async function inChild(task: FillTask): Promise<Result<Filled>> {
  const child = spawn(process.execPath, childArguments(), {
    env: {},
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const { milliseconds } = TEMPLATE_LIMITS;
  let slow = false;
  const timer = setTimeout(() => {
    slow = true;
    child.kill('SIGKILL');
  }, milliseconds);
  try {
    const gone = new Promise<number | null>((done, fail) => {
      child.once('error', fail).once('close', done);
    });
    child.stdin.on('error', () => undefined); // ended before it had listened
    child.stdin.end(JSON.stringify(task));
    const [said, complaint, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      gone,
    ]);
    if (code === 0) return answered(JSON.parse(said) as FillAnswer);
    if (slow || /heap out of memory|allocation failed/iu.test(complaint))
      return refuse('TEMPLATE_TOO_SLOW', { seconds: milliseconds / 1000 });
    throw new Error(`The process that fills templates ended: ${complaint.slice(-2000)}`);
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
  }
}

function answered(answer: FillAnswer): Result<Filled> {
  if ('refused' in answer) return answer.refused;
  return ok({ docx: new Uint8Array(Buffer.from(answer.docx, 'base64')), text: answer.text });
}

function childArguments(): string[] {
  const root = realpathSync(projectRoot());
  const read = ['src', 'node_modules', 'package.json'].map((part) => join(root, part));
  return [
    `--max-old-space-size=${TEMPLATE_LIMITS.heapMegabytes}`,
    '--permission',
    ...read.map((place) => `--allow-fs-read=${place}`),
    join(root, 'src/documents/papers/template/fill-child.ts'),
  ];
}
