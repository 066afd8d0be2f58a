import { buffer } from 'node:stream/consumers';
import type { Actor } from '#domain/access/authorize.ts';
import type { DecisionPaper } from '#domain/recognition/papers.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { exampleData } from '#documents/papers/template/example.ts';
import { fillTemplate } from '#documents/papers/template/fill-template.ts';
import { tagsOf } from '#documents/papers/template/tags.ts';
import { atMostAtOnce } from '#platform/at-once.ts';
import { takeUpload, type Upload } from '#platform/uploads.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { insertFile } from '#storage/files/files.ts';
import { isId } from '#storage/ids.ts';
import { beginTemplate } from '#storage/recognition/paper-templates.ts';
import { perform } from '../../acts/act-on.ts';
import type { Deps } from '../../deps.ts';
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

async function takeIn(
  deps: Deps,
  actor: Actor,
  unitId: string,
  input: BringTemplate,
): Promise<Result<null>> {
  const taken = await takeUpload(deps.files, input.content, 'docx', deps.scan);
  if (!taken.ok) return taken;
  const { key, bytes } = taken.value;
  const tried = await tryOut(deps, input.paper, key, bytes);
  const kept = tried.ok
    ? await inTransaction(deps.db, (trx) => write(deps, trx, actor, unitId, input, taken.value))
    : tried;
  if (!kept.ok || kept.value !== key) await deps.files.remove(key);
  return kept.ok ? ok(null) : kept;
}

async function tryOut(
  deps: Deps,
  paper: DecisionPaper,
  key: string,
  bytes: number,
): Promise<Result<unknown>> {
  const stored = await deps.files.read(key, bytes);
  if (typeof stored === 'string') throw new Error('a file that was just kept is not there');
  const data = exampleData(paper);
  return fillTemplate({ docx: await buffer(stored), data, check: tagsOf(paper, data) });
}

/** Gives the key of the file that is kept; none when the same request came before. */
async function write(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  unitId: string,
  { paper, fileId, name }: BringTemplate,
  { key, mime, bytes, sha256 }: Upload,
): Promise<Result<string>> {
  const { id: templateId } = await beginTemplate(trx, { id: deps.newId(), unitId, paper });
  const hash = sha256.toString('hex');
  const request = { templateId, sha256: hash, idempotencyKey: fileId };
  let written = '';
  const done = await perform(
    deps,
    trx,
    actor,
    PAPER_TEMPLATES,
    'bringTemplate',
    request,
    async ({ standing }) => {
      if (standing.versions.some((one) => one.sha256 === hash)) return refuse('TEMPLATE_KEPT');
      const file = { id: fileId, producerId: null, mime, bytes, sha256, storageKey: key };
      const by = { uploadedBy: actor.accountId, createdAt: deps.clock.now() };
      await insertFile(trx, { ...file, originalName: name || `${paper}.docx`, ...by });
      written = key;
      return ok({ fileId, sha256: hash });
    },
  );
  return done.ok ? ok(written) : done;
}
