import path from 'node:path';
import { parseArgs } from 'node:util';
import { ANSWERS, type Answer } from '#domain/imports/answers.ts';
import { PROBLEMS, type ProblemCode } from '#domain/imports/problem.ts';
import type { SaidColumn } from '#domain/imports/said-columns.ts';
import { okUnless, refusal, type Refusal, type Result } from '#domain/result.ts';
import { DATA_FOLDER } from './start/places.ts';

/** What was typed behind `saoque import products`. */
export interface ImportInput {
  readonly file: string;
  readonly province: string;
  readonly columns: readonly SaidColumn[];
  readonly dryRun: boolean;
  /** The rest is for a list that is taken. */
  readonly by: string;
  readonly answers: readonly (readonly [code: string, answer: string])[];
  readonly paper: { readonly number: string; readonly day: string } | null;
  readonly withoutPaper: boolean;
  readonly confirmBy: string | null;
  readonly data: string;
}

const OPTIONS = {
  province: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  column: { type: 'string', multiple: true },
  by: { type: 'string' },
  answer: { type: 'string', multiple: true },
  number: { type: 'string' },
  day: { type: 'string' },
  'without-paper': { type: 'boolean', default: false },
  'confirm-by': { type: 'string' },
  data: { type: 'string', default: DATA_FOLDER },
} as const;

/** Undefined: not understood. */
export function readImportInput(args: readonly string[]): ImportInput | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: OPTIONS,
    });
    const { province, 'dry-run': dryRun, by, number, day, 'without-paper': withoutPaper } = values;
    const { 'confirm-by': confirmBy, data } = values;
    const [file, ...rest] = positionals;
    const columns = (values.column ?? []).map(pair);
    const answers = (values.answer ?? []).map(pair);
    const taking = answers.length > 0 || number !== undefined || withoutPaper || !!confirmBy;
    if (!file || rest.length > 0 || !province) return undefined;
    if (dryRun ? by !== undefined || taking : !by) return undefined;
    if ((number === undefined) !== (day === undefined)) return undefined;
    return {
      file,
      province,
      columns: columns.map(([heading, as]) => ({ heading, as })),
      dryRun,
      by: by ?? '',
      answers,
      paper: number === undefined || day === undefined ? null : { number, day },
      withoutPaper,
      confirmBy: confirmBy ?? null,
      data: path.resolve(data),
    };
  } catch {
    return undefined;
  }
}

/** `Màu hộp=aside:của riêng phòng`; a heading may have the sign too, a field has none. */
function pair(text: string): readonly [string, string] {
  const aside = text.indexOf('=aside:');
  const at = aside < 0 ? text.lastIndexOf('=') : aside;
  if (at <= 0) throw new Error(`no pair: ${text}`);
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

interface SaidAnswer {
  readonly code: ProblemCode;
  readonly answer: Answer;
}

/** Answers to questions that rows can ask. Refuses IMPORT_ANSWER_UNKNOWN, each. */
export function readAnswers(typed: ImportInput['answers']): Result<readonly SaidAnswer[]> {
  const codes = Object.keys(PROBLEMS) as ProblemCode[];
  const faults: Refusal[] = [];
  const answers: SaidAnswer[] = [];
  for (const [written, said] of typed) {
    const code = codes.find((one) => one === written && PROBLEMS[one] !== 'note');
    const answer = ANSWERS.find((one) => one === said);
    if (code && answer) answers.push({ code, answer });
    else faults.push(refusal('IMPORT_ANSWER_UNKNOWN', { answer: `${written}=${said}` }));
  }
  return okUnless(faults, answers);
}
