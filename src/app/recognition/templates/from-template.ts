import type { TemplateVersion } from '#domain/recognition/paper-template.ts';
import { ok, type Result } from '#domain/result.ts';
import { templateData } from '#documents/papers/template/data.ts';
import { fillTemplate } from '#documents/papers/template/fill-template.ts';
import type { Deps } from '../../deps.ts';
import type { DrawnPaper } from '../papers/draw-paper.ts';
import { templateFile } from './template-file.ts';

/** A paper as Word, made from an office's own template. Refuses what `templateFile` and `fillTemplate` do. */
export async function fromTemplate(
  deps: Deps,
  version: TemplateVersion,
  { kind, facts, paper, items }: Pick<DrawnPaper, 'kind' | 'facts' | 'paper' | 'items'>,
): Promise<Result<Uint8Array>> {
  const docx = await templateFile(deps, version);
  if (!docx.ok) return docx;
  const data = templateData(kind, facts, paper, items);
  const filled = await fillTemplate({ docx: docx.value, data, check: null });
  return filled.ok ? ok(filled.value.docx) : filled;
}
