import { reachOf, type Actor } from '#domain/access/authorize.ts';
import { daysBetween } from '#domain/calendar/day-arithmetic.ts';
import {
  placeInReassessmentWindow,
  reassessmentWindow,
  type ReassessmentWindow,
} from '#domain/calendar/reassessment-window.ts';
import { listOwnCertificates, type OwnEnding } from '#storage/expiry/list-own.ts';
import type { Deps } from '../deps.ts';

export interface ListedOwn extends OwnEnding {
  readonly daysLeft: number;
  readonly window: ReassessmentWindow & { readonly now: 'tooEarly' | 'open' | 'late' };
}

/** The certificates in force of the producers that the person speaks for, those first that end first. */
export async function listOwnEnding(deps: Deps, actor: Actor): Promise<readonly ListedOwn[]> {
  const today = deps.clock.today();
  const { producerIds } = reachOf(actor, 'renewal.answer', today);
  const rows = await listOwnCertificates(deps.db, [...producerIds], today);
  return rows.map((row) => {
    const window = reassessmentWindow(row.lastDay);
    return {
      ...row,
      daysLeft: daysBetween(today, row.lastDay),
      window: { ...window, now: placeInReassessmentWindow(today, window) },
    };
  });
}
