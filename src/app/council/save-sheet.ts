import type { Actor } from '#domain/access/authorize.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import { setById } from '#domain/criteria/find.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { compileSet } from '#domain/scoring/compile-set.ts';
import type { Choices } from '#domain/scoring/result.ts';
import { runningScore, type RunningScore } from '#domain/scoring/score-sheet.ts';
import { findSheet, saveSheet as store } from '#storage/council/sheets.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { closedRefusal, sealedRefusal } from './late-sheet.ts';
import { scoringSeat } from './scoring-seat.ts';

export interface SaveSheetInput {
  readonly sessionId: string;
  readonly dossierId: string;
  readonly choices: Choices;
  readonly remarks: Readonly<Record<string, string>>;
  readonly comment: string;
  /** The version the page shows; 0 before the first save. */
  readonly seenVersion: number;
}

export interface SavedSheet {
  readonly version: number;
  readonly savedAt: Instant;
  readonly running: RunningScore;
}

/**
 * Keeps a member's sheet as typed, so that a reload loses nothing. Refuses what `scoringSeat`
 * refuses, SESSION_ACT_NOT_NOW before the opening, SESSION_CLOSED, SHEET_SEALED, unknown criteria
 * and options, and CHANGED_MEANWHILE when another tablet saved after the version seen.
 */
export function saveSheet(
  deps: Deps,
  actor: Actor,
  input: SaveSheetInput,
): Promise<Result<SavedSheet>> {
  return inTransaction(deps.db, async (trx) => {
    const place = await scoringSeat(deps, trx, actor, input.sessionId, input.dossierId);
    if (!place.ok) return place;
    const { standing, item } = place.value;
    if (standing.state === 'closed') return closedRefusal(standing);
    if (standing.state !== 'scoring') return refuse('SESSION_ACT_NOT_NOW');
    const set = setById(deps.criteria, item.criteriaSet);
    if (!set.ok) return set;
    const running = runningScore(compileSet(set.value), input.choices, actor.name);
    if (!running.ok) return running;
    const key = {
      sessionId: input.sessionId,
      dossierId: input.dossierId,
      accountId: actor.accountId,
    };
    const before = await findSheet(trx, key);
    if (before?.sealedAt) return sealedRefusal(before.sealedAt);
    const savedAt = deps.clock.now();
    const saved = await store(trx, { ...input, ...key, id: deps.newId(), at: savedAt });
    if (!saved) return refuse('CHANGED_MEANWHILE');
    return ok({ version: input.seenVersion + 1, savedAt, running: running.value });
  });
}
