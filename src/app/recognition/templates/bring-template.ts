import { buffer } from 'node:stream/consumers';
import type { Actor } from '#domain/access/authorize.ts';
import type { DecisionPaper } from '#domain/recognition/papers.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { exampleData } from '#documents/papers/template/example.ts';
import { fillTemplate } from '#documents/papers/template/fill-template.ts';
import { tagsOf } from '#documents/papers/template/tags.ts';
import { atMostAtOnce } from '#platform/at-once.ts';
import type { Trx } from '#storage/database.ts';
import { isId } from '#storage/ids.ts';
import { beginTemplate } from '#storage/recognition/paper-templates.ts';
import { perform } from '../../acts/act-on.ts';
import type { Deps } from '../../deps.ts';
import { keepWithAct, type TakenFile } from '../../files/keep-with-act.ts';
import { ownTemplateUnit } from './own-unit.ts';
import { PAPER_TEMPLATES } from './template-subject.ts';

export interface BringTemplate {
  readonly paper: DecisionPaper;
  /** As the sender's page calls it: the same file sent again is known by it. */
  readonly fileId: string;
  /** As it was called on the sender's disk. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

const ofOneAccount = atMostAtOnce('account', 1);

/**
 * The head of the office brings a Word template. It is filled with an example before it is kept, so that what is wrong
 * with it is said now and not when a paper is due; no paper is made from it until it is put to use. Rights are
 * asked before the first byte is read. Refuses NOT_FOUND, NOT_ALLOWED, what `takeUpload`, `fillTemplate` and `perform` do, and
 * TEMPLATE_KEPT; then nothing of the file stays.
 */
export async function bringTemplate(
  deps: Deps,
  actor: Actor,
  input: BringTemplate,
): Promise<Result<null>> {
  const unitId = ownTemplateUnit(deps, actor);
  if (!unitId.ok) return unitId;
  if (!isId(input.fileId)) return refuse('NOT_FOUND');
  return ofOneAccount(actor.accountId, () => takeIn(deps, actor, unitId.value, input));
}

function takeIn(
  deps: Deps,
  actor: Actor,
  unitId: string,
  { paper, fileId, name, content }: BringTemplate,
): Promise<Result<null>> {
  const originalName = name || `${paper}.docx`;
  const coming = { fileId, content, wanted: 'docx', originalName } as const;
  const write = async (trx: Trx, { sha256, keep }: TakenFile) => {
    const { id: templateId } = await beginTemplate(trx, { id: deps.newId(), unitId, paper });
    const request = { templateId, sha256, idempotencyKey: fileId };
    return perform(deps, trx, actor, PAPER_TEMPLATES, 'bringTemplate', request, async (found) => {
      if (found.standing.versions.some((one) => one.sha256 === sha256))
        return refuse('TEMPLATE_KEPT');
      await keep(trx);
      return ok({ fileId, sha256 });
    });
  };
  return keepWithAct(deps, actor, coming, write, (file) => tryOut(deps, paper, file));
}

async function tryOut(
  deps: Deps,
  paper: DecisionPaper,
  { key, bytes }: TakenFile,
): Promise<Result<unknown>> {
  const stored = await deps.files.read(key, bytes);
  if (typeof stored === 'string') throw new Error('a file that was just kept is not there');
  const data = exampleData(paper);
  return fillTemplate({ docx: await buffer(stored), data, check: tagsOf(paper, data) });
}
