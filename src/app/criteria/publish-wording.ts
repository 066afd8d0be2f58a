import type { InferOutput } from 'valibot';
import type { publishWordingInput } from './publish-wording.input.ts';
import type { Actor, ConsoleActor } from '#domain/access/authorize.ts';
import type { WordingText } from '#domain/criteria/wording.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import {
  dropWordingDraft,
  findWordingDraft,
  hashOfWording,
  insertWording,
  listWordings,
  lockWordings,
} from '#storage/criteria/wordings.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { readWordingFile } from './read-wording-file.ts';
import type { SendWording } from './send-wording.ts';
import { versionToWord } from './worded-version.ts';

export type PublishWording = InferOutput<typeof publishWordingInput>;

export interface WordingPublished {
  readonly no: number;
  /** False when these very texts were published already. */
  readonly added: boolean;
}

/**
 * The head of the office publishes what was sent and looked at. The texts of a criteria version are
 * the same in every province, so they count everywhere, from the next page and the next paper on;
 * what is signed stays as it is. Refuses NOT_ALLOWED, WORDING_VERSION_UNKNOWN, WORDING_NOT_AS_SHOWN,
 * and CHANGED_MEANWHILE when somebody published another one. Sent twice it is published once.
 */
export async function publishWording(
  deps: Deps,
  actor: Actor,
  { version: id, shown, seenSeq }: PublishWording,
): Promise<Result<WordingPublished>> {
  if (reachFor(deps, actor, 'wording.publish').withinUnits.size === 0) return refuse('NOT_ALLOWED');
  const version = versionToWord(deps, id);
  if (!version.ok) return version;
  return inTransaction(deps.db, async (trx) => {
    await lockWordings(trx);
    const before = await latest(trx, id);
    const draft = await findWordingDraft(trx, actor.accountId, id);
    if (before.sha256 === shown) {
      if (draft?.sha256 === shown) await dropWordingDraft(trx, actor.accountId, id);
      return ok({ no: before.no, added: false });
    }
    if (draft?.sha256 !== shown) return refuse('WORDING_NOT_AS_SHOWN');
    if (before.no !== seenSeq) return refuse('CHANGED_MEANWHILE');
    const published = await add(deps, trx, actor, id, draft.texts);
    await dropWordingDraft(trx, actor.accountId, id);
    return ok(published);
  });
}

/**
 * Whoever runs commands on the server publishes a file at once; it stands as done by the console.
 * Refuses WORDING_VERSION_UNKNOWN and what `readWordingFile` refuses.
 */
export async function publishWordingFile(
  deps: Deps,
  actor: ConsoleActor,
  { version: id, content }: SendWording,
): Promise<Result<WordingPublished>> {
  const version = versionToWord(deps, id);
  if (!version.ok) return version;
  const texts = readWordingFile(version.value, content);
  if (!texts.ok) return texts;
  return inTransaction(deps.db, async (trx) => {
    await lockWordings(trx);
    return ok(await add(deps, trx, actor, id, texts.value));
  });
}

async function add(
  deps: Deps,
  trx: Trx,
  publisher: Actor | ConsoleActor,
  criteriaVersion: string,
  texts: readonly WordingText[],
): Promise<WordingPublished> {
  const before = await latest(trx, criteriaVersion);
  if (before.sha256 === hashOfWording(criteriaVersion, texts)) {
    return { no: before.no, added: false };
  }
  const no = before.no + 1;
  const id = deps.newId();
  const publishedAt = deps.clock.now();
  await insertWording(trx, { id, criteriaVersion, no, texts, publisher, publishedAt });
  return { no, added: true };
}

async function latest(trx: Trx, criteriaVersion: string) {
  const rows = await listWordings(trx);
  return rows.find((row) => row.criteriaVersion === criteriaVersion) ?? { no: 0, sha256: null };
}
