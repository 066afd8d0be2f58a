import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { CheckResult } from '#domain/supervision/check-answers.ts';
import type { Settled } from '#domain/supervision/check-acts.ts';
import type { CheckView } from '#domain/supervision/check-views.ts';
import type { Db } from '../database.ts';
import type { Slice } from '../slice.ts';
import { isWithin } from '../units/is-within.ts';
import type { NewCheck } from './checks.ts';

/** One line of the list of checks. */
export interface ListedCheck {
  readonly id: string;
  readonly kind: NewCheck['kind'];
  readonly state: 'planned' | 'signing' | 'closed' | 'cancelled';
  readonly productName: string;
  readonly producerName: string;
  readonly address: string;
  readonly body: string | null;
  readonly visitOn: PlainDate | null;
  readonly result: CheckResult | null;
  readonly repairBy: PlainDate | null;
  readonly settled: Settled | null;
  readonly closedOn: PlainDate | null;
}

/** Whose checks: everything within `all`; within `known` what is no secret; and whatever one is sent to. */
export interface CheckSight {
  /** May know of unannounced ones beforehand. */
  readonly all: Reach;
  /** Sees those that were announced, or have ended. */
  readonly known: Reach;
  readonly accountId: string;
  /** Of the producers one speaks for: what has ended, and what was announced. */
  readonly producerIds: readonly string[];
}

export interface CheckQuery extends Slice {
  readonly view: CheckView;
  readonly today: PlainDate;
}

/** Checks in view, those that press first, with how many there are. */
export async function listChecks(
  db: Db,
  sight: CheckSight,
  { view, today, offset, limit }: CheckQuery,
): Promise<{ readonly rows: readonly ListedCheck[]; readonly total: number }> {
  const matching = seen(db, sight).where(inView(view, today));
  const rows = await matching
    .innerJoin('certificate', 'certificate.id', 'productCheck.certificateId')
    .select([
      'productCheck.id',
      'productCheck.kind',
      'productCheckState.state',
      'certificate.productName',
      'certificate.producerName',
      'certificate.address',
      'productCheck.body',
      'productCheckState.visitOn',
      'productCheckState.result',
      'productCheckState.repairBy',
      'productCheckState.settled',
      'productCheckState.closedOn',
    ])
    .orderBy(sql`(product_check_state.state in ('planned', 'signing'))`, 'desc')
    .orderBy('productCheckState.closedOn', 'desc')
    .orderBy('productCheckState.visitOn')
    .orderBy('productCheck.id')
    .offset(offset)
    .limit(limit)
    .execute();
  const { total } = await matching
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total };
}

/** How many checks stand in each view, in one question. */
export async function countChecks(
  db: Db,
  sight: CheckSight,
  today: PlainDate,
): Promise<Readonly<Record<CheckView, number>>> {
  return seen(db, sight)
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere(inView('open', today)).as('open'),
      fn.countAll<number>().filterWhere(inView('kept', today)).as('kept'),
      fn.countAll<number>().filterWhere(inView('repair', today)).as('repair'),
      fn.countAll<number>().filterWhere(inView('late', today)).as('late'),
      fn.countAll<number>().filterWhere(inView('failed', today)).as('failed'),
      fn.countAll<number>().filterWhere(inView('all', today)).as('all'),
    ])
    .executeTakeFirstOrThrow();
}

/** Checks that somebody may know of. */
export function seen(db: Db, { all, known, accountId, producerIds }: CheckSight) {
  return db
    .selectFrom('productCheck')
    .innerJoin('productCheckState', 'productCheckState.checkId', 'productCheck.id')
    .where((where) =>
      where.or([
        isWithin('productCheck.unitId', all),
        where.and([isWithin('productCheck.unitId', known), IS_KNOWN]),
        where.and([
          where('productCheck.producerId', '=', sql<string>`any(${[...producerIds]}::uuid[])`),
          IS_KNOWN,
        ]),
        sql<boolean>`exists (select from check_member where check_member.check_id = product_check.id
          and check_member.account_id = ${accountId})`,
      ]),
    );
}

/** What the producer has been told of, or may be: an unannounced check is nobody's business before it has ended. */
const IS_KNOWN = sql<boolean>`(product_check_state.state = 'closed'
  or (product_check.kind = 'periodic' and product_check_state.visit_on is not null
      and product_check_state.state <> 'cancelled'))`;

function inView(view: CheckView, today: PlainDate) {
  switch (view) {
    case 'all':
      return sql<boolean>`true`;
    case 'open':
      return sql<boolean>`product_check_state.state in ('planned', 'signing')`;
    case 'kept':
      return sql<boolean>`(product_check_state.state = 'closed'
        and (product_check_state.result = 'kept' or product_check_state.settled = 'repaired'))`;
    case 'repair':
      return WAITS_FOR_REPAIR;
    case 'late':
      return sql<boolean>`(${WAITS_FOR_REPAIR} and product_check_state.repair_by < ${today})`;
    case 'failed':
      return sql<boolean>`(product_check_state.state = 'closed'
        and (product_check_state.result = 'failed' or product_check_state.settled = 'notRepaired'))`;
  }
}

const WAITS_FOR_REPAIR = sql<boolean>`(product_check_state.state = 'closed'
  and product_check_state.result = 'repair' and product_check_state.settled is null)`;
