import * as v from 'valibot';
import { ok, refuse, type Result } from '#domain/result.ts';
import { LIST_KINDS } from '#domain/imports/kinds/list-kind.ts';
import { optionalChoice, parsed, text } from '../input-fields.ts';
import { m } from '#words/paraglide/messages.js';

const KIND = optionalChoice(m.imports_kind, LIST_KINDS);

/** A list in a file, whose it is and of what; left open, its columns say it. */
export const takeListInput = v.object({
  kind: KIND,
  listOf: text(m.imports_list_of, 60),
  file: v.pipe(v.optional(v.nullable(v.instance(File)), null), parsed(chosen)),
});

function chosen(file: File | null): Result<File> {
  return file === null || file.name === '' ? refuse('FILE_EMPTY') : ok(file);
}
