import type { Actor } from '#domain/access/authorize.ts';
import {
  applyChange,
  checkTexts,
  EMPTY_SHEET,
  type SheetChange,
  type SheetContent,
} from '#domain/council/sheet-change.ts';
import { setById } from '#domain/criteria/find.ts';
import { ok, okUnless, refusal, refuse, type Result } from '#domain/result.ts';
import { compileSet } from '#domain/scoring/compile-set.ts';
import type { Regulation } from '#domain/regulation/regulation.ts';
import type { Choices } from '#domain/scoring/result.ts';
import { runningScore } from '#domain/scoring/score-sheet.ts';
import { getRegulation } from '#storage/regulation/regulations.ts';
import { findSheet, saveSheet as store } from '#storage/council/sheets.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { closedRefusal, sealedRefusal } from '#domain/council/late.ts';
import { inLine, type DeviceItem, type SavedAs } from '../offline/in-line.ts';
import { scoringSeat, type ScoringSeat } from './scoring-seat.ts';

export interface SaveSheetInput extends SheetChange {
  readonly sessionId: string;
  readonly dossierId: string;
  /** The version the page shows; 0 before the first save. */
  readonly seenVersion: number;
  /** Its place among what the page sends by itself; without script there is none. */
  readonly item?: DeviceItem | null;
}

/**
 * Keeps what a member changed on the own sheet, as it is typed, so that a reload loses nothing.
 * Refuses ITEM_EARLY, what `scoringSeat` refuses, SESSION_ACT_NOT_NOW before the opening, SESSION_CLOSED,
 * SHEET_SEALED, unknown criteria and options, NONE_REACHED_NOT_ALLOWED under the Regulation, texts
 * that are too long, and CHANGED_MEANWHILE when another tablet saved after the version seen.
 */
export function saveSheet(
  deps: Deps,
  actor: Actor,
  input: SaveSheetInput,
): Promise<Result<SavedAs>> {
  return inTransaction(deps.db, (trx) =>
    inLine(trx, actor, input.item, () => saveIn(trx, deps, actor, input)),
  );
}

async function saveIn(
  trx: Trx,
  deps: Deps,
  actor: Actor,
  input: SaveSheetInput,
): Promise<Result<SavedAs>> {
  const { sessionId, dossierId, seenVersion } = input;
  const place = await scoringSeat(deps, trx, actor, sessionId, dossierId);
  if (!place.ok) return place;
  const { standing } = place.value;
  const key = { sessionId, dossierId, accountId: actor.accountId };
  const before = await findSheet(trx, key);
  if (before?.sealedAt) return sealedRefusal(before.sealedAt);
  if (standing.state === 'closed') return closedRefusal(standing);
  if (standing.state !== 'scoring') return refuse('SESSION_ACT_NOT_NOW');
  if ((before?.version ?? 0) !== seenVersion) return refuse('CHANGED_MEANWHILE');
  const content = applyChange(before ?? EMPTY_SHEET, input);
  const { settings } = await getRegulation(trx, place.value.session.regulationId);
  const checked = checkSheet(deps, actor, place.value, settings, content);
  if (!checked.ok) return checked;
  const at = deps.clock.now();
  const id = deps.newId();
  const saved = await store(trx, { ...key, ...content, id, seenVersion, at });
  return saved ? ok({ version: seenVersion + 1, at }) : refuse('CHANGED_MEANWHILE');
}

function checkSheet(
  deps: Deps,
  actor: Actor,
  { item }: ScoringSeat,
  regulation: Regulation,
  content: SheetContent,
): Result<null> {
  const set = setById(deps.criteria, item.criteriaSet);
  if (!set.ok) return set;
  const compiled = compileSet(set.value);
  const running = runningScore(compiled, content.choices, actor.name);
  if (!running.ok) return running;
  const none = checkNone(actor.name, content.choices, regulation);
  if (!none.ok) return none;
  const codes = new Set(compiled.codes);
  return checkTexts(content, { id: set.value.id, codes }, actor.name);
}

/** Asked here already: at the closing it would be too late to choose again. */
function checkNone(
  member: string,
  choices: Choices,
  { noneReached }: Pick<Regulation, 'noneReached'>,
): Result<null> {
  if (noneReached) return ok(null);
  const none = Object.keys(choices).filter((code) => choices[code] === null);
  return okUnless(
    none.map((criterion) => refusal('NONE_REACHED_NOT_ALLOWED', { member, criterion })),
    null,
  );
}
