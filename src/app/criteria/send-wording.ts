import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { keepWordingDraft } from '#storage/criteria/wordings.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { readWordingFile } from './read-wording-file.ts';
import { versionToWord } from './worded-version.ts';

export interface SendWording {
  readonly version: string;
  /** The file as it is. */
  readonly content: Uint8Array;
}

/**
 * The head of the office sends the gazette's wording of a criteria version to look at it; nothing is
 * published yet, and what the person sent before is replaced. Refuses NOT_ALLOWED,
 * WORDING_VERSION_UNKNOWN and what `readWordingFile` refuses.
 */
export async function sendWording(
  deps: Deps,
  actor: Actor,
  { version: id, content }: SendWording,
): Promise<Result<{ readonly texts: number }>> {
  if (reachFor(deps, actor, 'wording.publish').withinUnits.size === 0) return refuse('NOT_ALLOWED');
  const version = versionToWord(deps, id);
  if (!version.ok) return version;
  const texts = readWordingFile(version.value, content);
  if (!texts.ok) return texts;
  await keepWordingDraft(deps.db, actor.accountId, id, {
    texts: texts.value,
    sentAt: deps.clock.now(),
  });
  return ok({ texts: texts.value.length });
}
