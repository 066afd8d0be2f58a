import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import {
  paidOf,
  type RewardListStanding,
  type RewardListState,
} from '#domain/support/list-acts.ts';
import type { RewardKind, RewardReason } from '#domain/support/entitlement.ts';
import type { Payer } from '#domain/support/reward-rules.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';
import type { Slice } from '../slice.ts';
import { isWithin } from '../units/is-within.ts';

/** A list of rewards without its products. */
export interface RewardListRow {
  readonly id: string;
  readonly state: Exclude<RewardListState, 'none'>;
  readonly unitId: string;
  readonly decisionId: string;
  readonly decisionNumber: string;
  readonly decisionDated: PlainDate;
  readonly rulesId: string;
  readonly approvedOn: PlainDate | null;
}

/** What lists read of one, as its acts come to. */
export function rewardListStateOf(standing: RewardListStanding) {
  const { state, seq, unitId, decisionId, rulesId, approvedOn } = standing;
  if (state === 'none') throw new Error('a list without acts has no projection');
  return { seq, state, unitId, decisionId, rulesId, approvedOn };
}

/** Its products likewise, in the order of their certificates. */
export function rewardItemsOf(standing: RewardListStanding) {
  const live = standing.state === 'proposed' || standing.state === 'approved';
  return standing.items
    .map((item) => ({ ...item, paid: paidOf(standing, item.certificateId), live }))
    .toSorted((a, b) => (a.certificateId < b.certificateId ? -1 : 1));
}

export async function projectRewardList(
  trx: Trx,
  listId: string,
  standing: RewardListStanding,
): Promise<void> {
  const row = rewardListStateOf(standing);
  await trx
    .insertInto('rewardListState')
    .values({ listId, ...row })
    .onConflict((conflict) => conflict.column('listId').doUpdateSet(row))
    .execute();
  const items = rewardItemsOf(standing).map((item) => ({ listId, ...item }));
  await trx
    .insertInto('rewardItem')
    .values(items)
    .onConflict((conflict) =>
      conflict.columns(['listId', 'certificateId']).doUpdateSet(({ ref }) => ({
        paid: ref('excluded.paid'),
        live: ref('excluded.live'),
      })),
    )
    .execute();
}

export function findRewardListState(db: Db | Trx, listId: string) {
  return db
    .selectFrom('rewardListState')
    .select(['seq', 'state', 'unitId', 'decisionId', 'rulesId', 'approvedOn'])
    .where('listId', '=', listId)
    .executeTakeFirst();
}

export function findRewardItems(db: Db | Trx, listId: string) {
  return db
    .selectFrom('rewardItem')
    .selectAll()
    .where('listId', '=', listId)
    .orderBy('certificateId')
    .execute();
}

const lists = (db: Db | Trx) =>
  db
    .selectFrom('rewardListState as list')
    .innerJoin('decision', 'decision.id', 'list.decisionId')
    .select([
      'list.listId as id',
      'list.state',
      'list.unitId',
      'list.decisionId',
      'decision.number as decisionNumber',
      'decision.dated as decisionDated',
      'list.rulesId',
      'list.approvedOn',
    ]);

export async function findRewardList(db: Db | Trx, id: string): Promise<RewardListRow | undefined> {
  return isId(id) ? lists(db).where('list.listId', '=', id).executeTakeFirst() : undefined;
}

/** The same for nobody else to act on until the transaction ends. */
export async function lockRewardList(trx: Trx, id: string): Promise<RewardListRow | undefined> {
  return isId(id)
    ? lists(trx).where('list.listId', '=', id).forUpdate('list').executeTakeFirst()
    : undefined;
}

/** A product on a list, with its names. */
export interface RewardLine {
  readonly certificateId: string;
  readonly code: string;
  readonly productName: string;
  readonly producerName: string;
  readonly star: number;
  readonly kind: RewardKind | null;
  readonly amount: number;
  readonly payer: Payer;
  readonly reason: RewardReason;
  readonly before: number;
  readonly paid: number;
}

/** The products of a list by name. */
export function listRewardLines(db: Db, listId: string): Promise<readonly RewardLine[]> {
  return db
    .selectFrom('rewardItem as item')
    .innerJoin('certificate', 'certificate.id', 'item.certificateId')
    .select([
      'item.certificateId',
      'certificate.code',
      'certificate.productName',
      'certificate.producerName',
      'item.star',
      'item.kind',
      'item.amount',
      'item.payer',
      'item.reason',
      'item.before',
      'item.paid',
    ])
    .where('item.listId', '=', listId)
    .orderBy('certificate.productName')
    .orderBy('item.certificateId')
    .execute();
}

/** A signed decision with what became of its rewards. */
export interface RewardedDecision {
  readonly decisionId: string;
  readonly number: string;
  readonly dated: PlainDate;
  readonly certificates: number;
  /** Of those, on no list that waits or is approved. */
  readonly open: number;
  readonly lists: readonly {
    readonly id: string;
    readonly state: RewardListRow['state'];
    readonly amount: number;
    readonly paid: number;
  }[];
}

/** Signed decisions with certificates, the newest first. */
export async function listRewardedDecisions(
  db: Db,
  reach: Reach,
  { offset, limit }: Slice,
): Promise<{ readonly rows: readonly RewardedDecision[]; readonly total: number }> {
  const signed = sql`decision_state d where d.state in ('signed', 'amending')
    and ${isWithin('d.unitId', reach)} and exists (select from certificate c where c.decision_id = d.decision_id)`;
  const count = await sql<{ total: number }>`select count(*) as total from ${signed}`.execute(db);
  const { rows } = await sql<RewardedDecision>`
    select d.decision_id, d.number, d.dated,
      (select count(*) from certificate c where c.decision_id = d.decision_id) as certificates,
      (select count(*) from certificate c where c.decision_id = d.decision_id
         and not exists (select from reward_item i where i.certificate_id = c.id and i.live)) as open,
      coalesce((select jsonb_agg(jsonb_build_object('id', l.list_id, 'state', l.state,
          'amount', (select coalesce(sum(i.amount), 0) from reward_item i where i.list_id = l.list_id),
          'paid', (select coalesce(sum(i.paid), 0) from reward_item i where i.list_id = l.list_id)) order by l.list_id)
        from reward_list_state l where l.decision_id = d.decision_id), '[]') as lists
    from ${signed} order by d.dated desc, d.number desc, d.decision_id offset ${offset} limit ${limit}`.execute(
    db,
  );
  return { rows, total: count.rows[0]?.total ?? 0 };
}

/** Sums of the approved lists by whose budget pays. */
export interface RewardSum {
  readonly payer: Payer;
  readonly amount: number;
  readonly paid: number;
}

export async function sumRewards(db: Db, reach: Reach): Promise<readonly RewardSum[]> {
  const { rows } = await sql<RewardSum>`
    select i.payer, sum(i.amount)::bigint as amount, sum(i.paid)::bigint as paid
    from reward_item i join reward_list_state l on l.list_id = i.list_id
    where l.state = 'approved' and ${isWithin('l.unitId', reach)}
    group by i.payer order by i.payer desc`.execute(db);
  return rows;
}

/** What a producer is entitled to by an approved list, and has received. */
export interface OwnReward extends Omit<RewardLine, 'producerName' | 'certificateId'> {
  readonly listId: string;
  readonly certificateId: string;
  readonly decisionNumber: string;
  readonly approvedOn: PlainDate;
}

/** Those of some producers, the newest first. */
export function listOwnRewards(
  db: Db,
  producerIds: readonly string[],
): Promise<readonly OwnReward[]> {
  return db
    .selectFrom('rewardItem as item')
    .innerJoin('rewardListState as list', 'list.listId', 'item.listId')
    .innerJoin('certificate', 'certificate.id', 'item.certificateId')
    .select([
      'item.listId',
      'item.certificateId',
      'certificate.code',
      'certificate.productName',
      'certificate.decisionNumber',
      'item.star',
      'item.kind',
      'item.amount',
      'item.payer',
      'item.reason',
      'item.before',
      'item.paid',
      'list.approvedOn',
    ])
    .where('list.state', '=', 'approved')
    .where('certificate.producerId', '=', sql<string>`any(${producerIds}::uuid[])`)
    .$narrowType<{ approvedOn: PlainDate }>()
    .orderBy('list.approvedOn', 'desc')
    .orderBy('certificate.productName')
    .orderBy('item.certificateId')
    .execute();
}

/** The day of the latest decision of a unit whose rewards are approved or wait; null: none. */
export async function lastRewardedDay(trx: Trx, unitId: string): Promise<PlainDate | null> {
  const { rows } = await sql<{ day: PlainDate | null }>`
    select max(c.decided_on) as day from reward_item i join certificate c on c.id = i.certificate_id
    join reward_list_state l on l.list_id = i.list_id
    where i.live and l.unit_id = ${unitId}`.execute(trx);
  return rows[0]?.day ?? null;
}
