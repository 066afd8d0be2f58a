import type { Instant } from '#domain/calendar/plain-date.ts';
import { measureLedger, type MeasuredLedger } from '#platform/metrics.ts';
import { findLastCheckpoint } from '#storage/ledger/checkpoints.ts';
import { countPending } from '#storage/ledger/read-log.ts';
import { listVerifications } from '#storage/ledger/verifications.ts';
import type { Deps } from '../deps.ts';

/** How the ledger stands now. */
export interface LedgerHealth extends MeasuredLedger {
  /** Code of what the last check found; `null` when there was nothing, or no check yet. */
  readonly found: string | null;
}

export async function ledgerHealth(deps: Deps): Promise<LedgerHealth> {
  const last = await findLastCheckpoint(deps.db);
  const [check] = await listVerifications(deps.db, 1);
  const now = deps.clock.now();
  return {
    lines: last?.size ?? 0,
    waiting: await countPending(deps.db),
    checkpointAge: last ? secondsBetween(last.at, now) : null,
    checkAge: check ? secondsBetween(check.ended, now) : null,
    whole: check ? check.finding === null : null,
    found: check?.finding?.code ?? null,
  };
}

/** Brings the figures of `/metrics` up to date. */
export async function measureHealth(deps: Deps): Promise<void> {
  measureLedger(await ledgerHealth(deps));
}

/** One line for `/readyz`. */
export function healthLine(health: LedgerHealth): string {
  const { lines, waiting, checkpointAge, checkAge, found } = health;
  const checkpoint = checkpointAge === null ? 'none' : `${checkpointAge} s ago`;
  const check = checkAge === null ? 'none' : `${found ?? 'whole'} ${checkAge} s ago`;
  return `ledger: ${lines} lines, ${waiting} waiting, checkpoint ${checkpoint}, check ${check}`;
}

function secondsBetween(from: Instant, to: Instant): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 1000);
}
