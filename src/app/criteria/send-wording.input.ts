import * as v from 'valibot';
import { parsed } from '#app/input-fields.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { publishWordingInput } from './publish-wording.input.ts';

/** The whole wording is under one megabyte; a file of many more is another file. */
export const MOST_MEGABYTES = 5;

/** The wording as a file. */
export const sendWordingInput = v.object({
  version: publishWordingInput.entries.version,
  file: v.pipe(v.optional(v.nullable(v.instance(File)), null), parsed(chosen)),
});

function chosen(file: File | null): Result<File> {
  if (file === null || file.size === 0) return refuse('WORDING_FILE_MISSING');
  const max = MOST_MEGABYTES;
  return file.size > max * 1024 * 1024 ? refuse('WORDING_FILE_LARGE', { max }) : ok(file);
}
