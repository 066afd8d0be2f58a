import * as v from 'valibot';
import { ok, refuse, type Result } from '#domain/result.ts';
import { parsed, text } from '../input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** A list in a file, and whose it is. */
export const takeListInput = v.object({
  listOf: text(m.imports_list_of, 60),
  file: v.pipe(v.optional(v.nullable(v.instance(File)), null), parsed(chosen)),
});

function chosen(file: File | null): Result<File> {
  return file === null || file.name === '' ? refuse('FILE_EMPTY') : ok(file);
}
