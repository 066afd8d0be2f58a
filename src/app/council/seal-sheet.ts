import type { InferOutput } from 'valibot';
import { actOn } from '../acts/act-on.ts';
import type { SessionStanding } from '#domain/council/session.ts';
import { setById } from '#domain/criteria/find.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { compileSet } from '#domain/scoring/compile-set.ts';
import { runningScore } from '#domain/scoring/score-sheet.ts';
import { findSheet, sealSheet as store, type SheetRow } from '#storage/council/sheets.ts';
import { inTransaction } from '#storage/database.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import type { Deps } from '../deps.ts';
import { SESSIONS, type DossierInSession } from './session-subject.ts';
import type { sealSheetInput } from './seal-sheet.input.ts';
import { sealedRefusal } from '#domain/council/late.ts';
import { hashOfSheet } from '../ledger/hash-of-sheet.ts';
import { scoringSeat } from './scoring-seat.ts';

export type SealSheetInput = DossierInSession & InferOutput<typeof sealSheetInput>;

/**
 * The member seals the own sheet: from here nobody can change it, the database refuses (trigger),
 * and its hash stands in the ledger. Refuses what `scoringSeat` and `actOn` refuse,
 * SHEET_NOT_COMPLETE with the criteria still open, SHEET_SEALED, MEMBER_ABSENT, CHANGED_MEANWHILE.
 */
export function sealSheet(
  deps: Deps,
  actor: ConfirmedActor,
  input: SealSheetInput,
): Promise<Result<SessionStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, SESSIONS, 'seal', input, async () => {
      const place = await scoringSeat(deps, trx, actor, input.sessionId, input.dossierId);
      if (!place.ok) return place;
      const { dossierId, sessionId } = input;
      const sheet = await findSheet(trx, { sessionId, dossierId, accountId: actor.accountId });
      if (sheet?.sealedAt) return sealedRefusal(sheet.sealedAt);
      if (place.value.standing.absent.has(actor.accountId)) return refuse('MEMBER_ABSENT');
      const complete = checkComplete(deps, place.value.item.criteriaSet, sheet, actor.name);
      if (!complete.ok) return complete;
      if (sheet?.version !== input.seenVersion) return refuse('CHANGED_MEANWHILE');
      const nonce = deps.newId();
      const hash = hashOfSheet({ ...sheet, nonce });
      const sealed = await store(trx, sheet, { hash, nonce, at: deps.clock.now() });
      if (!sealed) return refuse('CHANGED_MEANWHILE');
      const { accountId, id: sheetId } = sheet;
      return ok({ dossierId, accountId, sheetId, hash: hash.toString('hex') });
    }),
  );
}

function checkComplete(
  deps: Deps,
  setId: string,
  sheet: SheetRow | undefined,
  member: string,
): Result<null> {
  const set = setById(deps.criteria, setId);
  if (!set.ok) return set;
  const running = runningScore(compileSet(set.value), sheet?.choices ?? {}, member);
  if (!running.ok) return running;
  const { missing } = running.value;
  if (missing.length === 0) return ok(null);
  return refuse('SHEET_NOT_COMPLETE', { count: missing.length, criteria: missing.join(', ') });
}
