import type { Refusal } from '#domain/result.ts';
import type { WorkbookForm } from './load-workbook.ts';
import type { ContentLimits } from './limits.ts';
import type { WorkName } from './works.ts';

/** What the child process is told on its standard input, as one JSON text. */
export interface Task {
  readonly file: string;
  readonly work: WorkName;
  readonly input: unknown;
  readonly limits: ContentLimits;
  readonly memoryBytes: number;
}

/** How far the reading is: rows of the sheet that it is in, or the rules at work on them. */
export interface WorkbookProgress {
  readonly step: 'reading' | 'working';
  readonly sheet: string;
  readonly rows: number;
}

/** What the child says, a JSON text a line; the last line is an end or a refusal. */
export type Told =
  | { readonly kind: 'progress'; readonly progress: WorkbookProgress }
  | { readonly kind: 'row'; readonly row: unknown }
  | {
      readonly kind: 'end';
      readonly answer: unknown;
      readonly form: WorkbookForm;
      /** The most that the process ever held. */
      readonly peakBytes: number;
    }
  | { readonly kind: 'refused'; readonly refusals: readonly [Refusal, ...Refusal[]] };
