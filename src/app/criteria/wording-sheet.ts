import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { wordingSheet as write } from '#exchange/criteria/wording-sheet.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { versionToWord } from './worded-version.ts';

/**
 * The sheet to fill in with the gazette's words, for whoever may publish them; of the newest version when
 * none is named. Refuses NOT_ALLOWED and WORDING_VERSION_UNKNOWN.
 */
export function wordingSheet(
  deps: Deps,
  actor: Actor,
  asked: string | null,
): Result<{ readonly version: string; readonly sheet: string }> {
  if (reachFor(deps, actor, 'wording.publish').withinUnits.size === 0) return refuse('NOT_ALLOWED');
  const version = versionToWord(deps, asked);
  return version.ok ? ok({ version: version.value.id, sheet: write(version.value) }) : version;
}
