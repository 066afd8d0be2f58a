import { readFileSync } from 'node:fs';
import { ok, refuse, type Result } from '#domain/result.ts';

const STANDARD_INPUT = 0;

/** The JSON value of a file, or of standard input for `-`. Refuses `JSON_FILE_…`. */
export function readJson(file: string): Result<unknown> {
  let text: string;
  try {
    text = readFileSync(file === '-' ? STANDARD_INPUT : file, 'utf8');
  } catch {
    return refuse('JSON_FILE_UNREADABLE', { file });
  }
  try {
    // A byte order mark is what Windows editors put in front; JSON.parse does not take it.
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return refuse('JSON_FILE_BROKEN', { file });
  }
}
