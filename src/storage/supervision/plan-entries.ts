import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Settled } from '#domain/supervision/check-acts.ts';
import type { CheckResult } from '#domain/supervision/check-answers.ts';
import type { PlanView } from '#domain/supervision/plan-views.ts';
import type { PlanEntry } from '#domain/supervision/plan-acts.ts';
import type { Risk } from '#domain/supervision/risk-rules.ts';
import type { Db, Trx } from '../database.ts';
import type { Slice } from '../slice.ts';

/** A product that came out, with the state of its check. */
export interface ListedEntry extends PlanEntry {
  readonly code: string;
  readonly productName: string;
  readonly producerName: string;
  readonly unitId: string;
  readonly star: number;
  readonly risks: readonly Risk[];
  readonly points: number;
  readonly lastCheckOn: PlainDate | null;
  readonly checkState: 'planned' | 'signing' | 'closed' | 'cancelled' | null;
  readonly visitOn: PlainDate | null;
  readonly result: CheckResult | null;
  readonly repairBy: PlainDate | null;
  readonly settled: Settled | null;
}

/** In which state of its work an entry is; each is also a figure above the list. */
const IN_VIEW: Readonly<Record<PlanView, ReturnType<typeof sql<boolean>>>> = {
  all: sql<boolean>`true`,
  open: sql<boolean>`(entry.dropped is null and (checked.state is null or checked.state = 'cancelled'))`,
  ordered: sql<boolean>`(entry.dropped is null and checked.state in ('planned', 'signing'))`,
  done: sql<boolean>`(entry.dropped is null and checked.state = 'closed')`,
  failed: sql<boolean>`(entry.dropped is null and checked.state = 'closed'
    and (checked.result = 'failed' or checked.settled = 'notRepaired'))`,
  dropped: sql<boolean>`(entry.dropped is not null)`,
};

const entriesOf = (db: Db | Trx, planId: string) =>
  db
    .selectFrom('checkPlanEntry as entry')
    .leftJoin('productCheckState as checked', 'checked.checkId', 'entry.checkId')
    .where('entry.planId', '=', planId);

/** Entries in view, by risk first, then by commune and lot. */
export async function pageOfEntries(
  db: Db | Trx,
  planId: string,
  { view, offset, limit }: { readonly view: PlanView } & Slice,
): Promise<readonly ListedEntry[]> {
  return entriesOf(db, planId)
    .where(IN_VIEW[view])
    .innerJoin('certificate', 'certificate.id', 'entry.certificateId')
    .innerJoin('checkPlanCandidate as candidate', (join) =>
      join
        .onRef('candidate.planId', '=', 'entry.planId')
        .onRef('candidate.certificateId', '=', 'entry.certificateId'),
    )
    .select([
      'entry.certificateId',
      'entry.why',
      'entry.place',
      'entry.among',
      'entry.checkId',
      'entry.dropped',
      'candidate.code',
      'candidate.unitId',
      'candidate.points',
      'candidate.lastCheckOn',
      'certificate.productName',
      'certificate.producerName',
      'certificate.star',
      'checked.state as checkState',
      'checked.visitOn',
      'checked.result',
      'checked.repairBy',
      'checked.settled',
    ])
    .select(sql<readonly Risk[]>`candidate.risks`.as('risks'))
    .orderBy('entry.why', 'desc')
    .orderBy(sql`case when entry.why = 'risk' then '' else candidate.unit_id end`)
    .orderBy('entry.place')
    .orderBy('entry.certificateId')
    .offset(offset)
    .limit(limit)
    .execute();
}

/** How many entries stand in each view, in one question. */
export function countEntries(
  db: Db | Trx,
  planId: string,
): Promise<Readonly<Record<PlanView, number>>> {
  return entriesOf(db, planId)
    .select(({ fn }) => [
      fn.countAll<number>().as('all'),
      fn.countAll<number>().filterWhere(IN_VIEW.open).as('open'),
      fn.countAll<number>().filterWhere(IN_VIEW.ordered).as('ordered'),
      fn.countAll<number>().filterWhere(IN_VIEW.done).as('done'),
      fn.countAll<number>().filterWhere(IN_VIEW.failed).as('failed'),
      fn.countAll<number>().filterWhere(IN_VIEW.dropped).as('dropped'),
    ])
    .executeTakeFirstOrThrow();
}
