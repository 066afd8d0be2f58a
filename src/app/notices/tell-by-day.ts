import { DAY_KINDS, type DayKind } from '#domain/notices/kinds.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { listToldByDay } from '#storage/notices/due.ts';
import { findSubject } from '#storage/notices/subject.ts';
import type { Deps } from '../deps.ts';
import { accountsOf } from './audience.ts';
import type { DueToday } from './due.ts';
import { dueToday, type WarningDays } from './due-today.ts';
import { TOLD_BY_DAY } from './told-by-day.ts';
import { writeNotices } from './write-notices.ts';

/**
 * Tells what the day brings: terms that run out, certificates that end. As often as it is run, and
 * however late, each thing is told once, and nothing that no longer holds. Gives how many were told of.
 */
export async function tellByDay(deps: Deps, warningDays: WarningDays): Promise<number> {
  const due = await dueToday(deps, warningDays);
  const subjects = due.map(({ subjectId }) => subjectId);
  const told = new Set((await listToldByDay(deps.db, subjects)).map(keyOf));
  const untold = due.filter((one) => !told.has(keyOf(one)));
  for (const one of untold) await inTransaction(deps.db, (trx) => tell(deps, trx, one));
  return untold.length;
}

/** A warning of a certificate is one warning, whichever of its sentences holds that day. */
const ONE_WARNING: readonly DayKind[] = [
  'certificateEnds',
  'certificateEndsRenewing',
  'certificateEndsLate',
];

function keyOf({ subjectId, kind, dueOn }: Pick<DueToday, 'subjectId' | 'kind' | 'dueOn'>): string {
  return `${subjectId} ${ONE_WARNING.includes(kind) ? ONE_WARNING[0] : kind} ${dueOn}`;
}

async function tell(
  deps: Deps,
  trx: Trx,
  { kind, subjectId, lastDay, dueOn, count = 1 }: DueToday,
) {
  const subjectKind = DAY_KINDS[kind];
  const subject = await findSubject(trx, subjectKind, subjectId);
  if (subject === undefined) return;
  const { name, code } = subject;
  const told = new Set<string>();
  const line: (typeof TOLD_BY_DAY)[DayKind] = TOLD_BY_DAY[kind];
  for (const audience of line.to) {
    for (const id of await accountsOf(deps, trx, audience, subject)) told.add(id);
  }
  const figures = { name, ...(code !== null && { code }), ...line.says(lastDay, count) };
  const [at, onDay] = [deps.clock.now(), deps.clock.today()];
  const notice = {
    kind,
    subjectKind,
    subjectId,
    figures,
    at,
    onDay,
    actSeq: null,
    dueOn,
    batchId: null,
  };
  await writeNotices(deps, trx, [...told], notice);
}
