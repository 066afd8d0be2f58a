import type { Actor } from '#domain/access/authorize.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import { ok, type Result } from '#domain/result.ts';
import { findLastPrint, type PrintRow } from '#storage/recognition/prints.ts';
import type { Deps } from '../../deps.ts';
import { PRINTED_YEARS, wantedPrint, type PrintWish } from './print-wish.ts';

/** How far the last print of these certificates is. */
export interface PrintView {
  readonly state: PrintRow['state'];
  /** It waits, or is being made. */
  readonly open: boolean;
  readonly total: number;
  readonly done: number;
  readonly leftOut: number;
  readonly askedAt: Instant;
  readonly askedByName: string;
  /** Whoever asked for it may also end it. */
  readonly mayCancel: boolean;
  readonly bytes: number | null;
}

export interface PrintPage {
  /** Number of the decision; null for a year. */
  readonly number: string | null;
  readonly year: number;
  /** The one before, whose certificates can be printed too; null for the first. */
  readonly yearBefore: number | null;
  /** Null as long as nobody asked. */
  readonly print: PrintView | null;
}

/** Refuses NOT_FOUND as `wantedPrint` does. */
export async function viewPrint(
  deps: Deps,
  actor: Actor,
  wish: PrintWish,
): Promise<Result<PrintPage>> {
  const wanted = await wantedPrint(deps, actor, wish);
  if (!wanted.ok) return wanted;
  const { of, number, year } = wanted.value;
  const last = await findLastPrint(deps.db, of);
  const yearBefore = year > PRINTED_YEARS.from ? year - 1 : null;
  return ok({ number, year, yearBefore, print: last ? shown(last, actor) : null });
}

/** Whether a worker has it before it or at hand. */
export function isOpen({ state }: Pick<PrintRow, 'state'>): boolean {
  return state === 'waiting' || state === 'making';
}

function shown(print: PrintRow, actor: Actor): PrintView {
  const { state, total, done, leftOut, askedAt, askedByName, bytes } = print;
  const open = isOpen(print);
  const mayCancel = open && print.askedBy === actor.accountId;
  return { state, open, total, done, leftOut, askedAt, askedByName, mayCancel, bytes };
}
