import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import type { DecisionPaper } from '#domain/recognition/papers.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { findTemplate } from '#storage/recognition/paper-templates.ts';
import { actOn } from '../../acts/act-on.ts';
import type { Deps } from '../../deps.ts';
import { ownTemplateUnit } from './own-unit.ts';
import { PAPER_TEMPLATES } from './template-subject.ts';
import type { useTemplateInput } from './use-template.input.ts';

export type UseTemplate = InferOutput<typeof useTemplateInput> & { readonly paper: DecisionPaper };

/**
 * From now on papers of this kind are made from that version, or have the built-in layout again. What was numbered,
 * told or signed before stays with what it was made from. Refuses NOT_FOUND and what `actOn` does.
 */
export async function useTemplate(
  deps: Deps,
  actor: Actor,
  { paper, fileId, ...input }: UseTemplate,
): Promise<Result<null>> {
  const unitId = ownTemplateUnit(deps, actor);
  if (!unitId.ok) return unitId;
  const used = await inTransaction(deps.db, async (trx): Promise<Result<unknown>> => {
    const row = await findTemplate(trx, unitId.value, paper);
    if (!row) return refuse('NOT_FOUND');
    const request = { ...input, templateId: row.id };
    if (fileId === null)
      return actOn(deps, trx, actor, PAPER_TEMPLATES, 'useBuiltIn', request, () =>
        Promise.resolve(ok({})),
      );
    const wish = { ...request, fileId };
    return actOn(deps, trx, actor, PAPER_TEMPLATES, 'useTemplate', wish, ({ standing }) =>
      Promise.resolve(
        standing.versions.some((one) => one.fileId === fileId)
          ? ok({ fileId })
          : refuse('NOT_FOUND'),
      ),
    );
  });
  return used.ok ? ok(null) : used;
}
