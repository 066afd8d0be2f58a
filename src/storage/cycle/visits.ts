import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import { hashOfValue } from '../acts/canonical-json.ts';
import type { Db, Trx } from '../database.ts';

/** What the commune saw on a visit, and what comes next. */
export interface Visit {
  readonly visitedOn: PlainDate;
  readonly onTime: boolean;
  readonly seen: string;
  readonly nextStep: string;
  readonly nextBy: PlainDate | null;
}

interface NewVisit extends Visit {
  readonly id: string;
  readonly ideaId: string;
  readonly no: number;
  readonly createdAt: Instant;
}

export async function insertVisit(trx: Trx, visit: NewVisit): Promise<void> {
  await trx.insertInto('ideaVisit').values(visit).execute();
}

/** Visits of an idea in their order. */
export function listVisits(db: Db | Trx, ideaId: string): Promise<readonly Visit[]> {
  return db
    .selectFrom('ideaVisit')
    .select(['visitedOn', 'onTime', 'seen', 'nextStep', 'nextBy'])
    .where('ideaId', '=', ideaId)
    .orderBy('no')
    .execute();
}

/** Of all that was noted on a visit, as its act keeps it. */
export function hashOfVisit({ visitedOn, onTime, seen, nextStep, nextBy }: Visit): string {
  return hashOfValue({ visitedOn, onTime, seen, nextStep, nextBy });
}
