// The process that fills one template and ends. It knows a template, what is put in and nothing else of Sao Quê: no
// settings, no database, no files.
import { writeSync } from 'node:fs';
import { json } from 'node:stream/consumers';
import { refuse, type Refused } from '#domain/result.ts';
import type { TemplateData } from './data.ts';
import { fill } from './fill.ts';
import type { TemplateTags } from './tags.ts';
import { TemplateRefused } from './template-refused.ts';

/** What the process is told on its standard input, as one JSON text. */
export interface FillTask {
  /** In base 64. */
  readonly docx: string;
  readonly data: TemplateData;
  /** The places that the template may have, where it is looked at for the first time. */
  readonly check: TemplateTags | null;
}

/** What it says before it ends. */
export type FillAnswer =
  { readonly docx: string; readonly text: readonly string[] } | { readonly refused: Refused };

const STDOUT = 1;
const PAUSE = new Int32Array(new SharedArrayBuffer(4));

/** A full pipe is waited for. */
function tell(answer: FillAnswer): void {
  let left = Buffer.from(JSON.stringify(answer));
  while (left.length > 0) {
    try {
      left = left.subarray(writeSync(STDOUT, left));
    } catch (fault) {
      if (!(fault instanceof Error && 'code' in fault && fault.code === 'EAGAIN')) throw fault;
      Atomics.wait(PAUSE, 0, 0, 2);
    }
  }
}

async function answer(): Promise<FillAnswer> {
  const { docx, data, check } = (await json(process.stdin)) as FillTask;
  try {
    const filled = await fill(Buffer.from(docx, 'base64'), data, check);
    return { docx: Buffer.from(filled.docx).toString('base64'), text: filled.text };
  } catch (fault) {
    if (fault instanceof TemplateRefused) return { refused: refuse(fault.code, fault.data) };
    throw fault;
  }
}

tell(await answer());
