import type { EntryKind } from '#domain/entries/kinds.ts';
import { refuse } from '#domain/result.ts';
import { orErrorPage } from '#request/form.ts';
import { kindOfPath } from './words.ts';

/** The register that an address names; the error page where there is none of that name. */
export function askedKind({ loai }: { readonly loai: string }): EntryKind {
  const kind = kindOfPath(loai);
  return kind ?? orErrorPage(refuse('NOT_FOUND'));
}
