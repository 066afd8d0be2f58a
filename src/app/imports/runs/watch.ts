import { setTimeout as pause } from 'node:timers/promises';
import type { Result } from '#domain/result.ts';
import type { Trx } from '#storage/database.ts';
import { takeTurn } from '#storage/imports/turn.ts';

/** Long work on a list says how far it is to whoever waits, and is stopped by throwing. */
export interface Watch {
  /** How many things will be written. */
  readonly begin: (total: number) => Promise<void>;
  /** One of them is. */
  readonly step: () => Promise<void>;
  /** All is written: what waits for it ends in the same transaction, or nothing stays. */
  readonly finish: (trx: Trx) => Promise<void>;
}

const nothing = () => Promise.resolve();

/** For commands and the demonstration: nobody looks. */
export const UNWATCHED: Watch = { begin: nothing, step: nothing, finish: nothing };

/** The work, ended for whoever waits for it in its own transaction. */
export async function watched<T extends Result<unknown>>(
  trx: Trx,
  watch: Watch,
  work: Promise<T>,
): Promise<T> {
  const done = await work;
  if (done.ok) await watch.finish(trx);
  return done;
}

const BETWEEN_LOOKS = 300;

/** Waits for the turn to write lists into the register of a province: one at a time. */
export async function awaitTurn(trx: Trx, provinceId: string, watch: Watch): Promise<void> {
  while (!(await takeTurn(trx, provinceId))) {
    await watch.begin(0);
    await pause(BETWEEN_LOOKS);
  }
}
