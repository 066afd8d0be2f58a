import { sql, type ExpressionBuilder, type Selectable } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { DossierKind } from '#domain/dossier/acts.ts';
import type { DossierState } from '#domain/dossier/transitions.ts';
import type { Db } from '../database.ts';
import type { Tables } from '../tables.ts';
import type { DossierQuery, DraftReach } from './dossier-query.ts';
import { countReadable, pickReadable } from './readable-dossiers.ts';
import { isWithin } from '../units/is-within.ts';

/** One line of a list of dossiers. */
export interface ListedDossier {
  readonly id: string;
  readonly kind: DossierKind;
  readonly criteriaSet: string;
  readonly productId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly unitId: string;
  readonly productCode: string | null;
  readonly state: DossierState;
  readonly submittedOn: PlainDate | null;
  readonly communeReceivedOn: PlainDate | null;
  readonly communeDueOn: PlainDate | null;
  readonly forwardedOn: PlainDate | null;
  readonly star: number | null;
  readonly changedOn: PlainDate;
}

/** The dossiers within a reach, with how many there are in all. */
export async function listDossiers(
  db: Db,
  reach: Reach,
  query: DossierQuery,
): Promise<{ readonly rows: readonly ListedDossier[]; readonly total: number }> {
  if (query.states.length === 0) return { rows: [], total: 0 };
  // Where words are looked for, the names of all that may be seen are read.
  const searching = query.words !== '';
  const source = searching ? EVERY : pickReadable(reach, query);
  const matching = joined(db, source).$if(searching, (all) =>
    all
      .where((where) => within(where, reach, query.ties))
      .where((where) => sentOrReadable(where, query.drafts))
      .where('dossierState.state', 'in', query.states)
      .where(said(query.words)),
  );
  const total = searching
    ? (await matching.select(HOW_MANY).executeTakeFirstOrThrow()).count
    : await countReadable(db, reach, query);
  const rows = await matching
    .select([
      'dossier.id',
      'dossier.kind',
      'dossier.criteriaSet',
      'dossier.productId',
      'assessed.productName',
      'assessed.producerName',
      'dossier.unitId',
      'productCode.code as productCode',
      'dossierState.state',
      'dossierState.submittedOn',
      'dossierState.communeReceivedOn',
      'dossierState.communeDueOn',
      'dossierState.forwardedOn',
      'dossierState.star',
      'dossierState.changedOn',
    ])
    .orderBy((order) => rank(order, query.waiting))
    .orderBy('dossierState.runningUntil')
    .orderBy('dossierState.changedOn', 'desc')
    .orderBy('dossier.id')
    // What was picked is the page already.
    .offset(searching ? query.offset : 0)
    .limit(query.limit)
    .execute();
  // The state was written by projectDossier, which takes nothing but a DossierState.
  return { rows: rows as readonly ListedDossier[], total };
}

const EVERY = sql<Selectable<Tables['dossierState']>>`(select * from dossier_state)`;
const HOW_MANY = sql<number>`count(*)`.as('count');

function joined(db: Db, source: typeof EVERY) {
  return db
    .selectFrom(source.as('dossierState'))
    .innerJoin('dossier', 'dossier.id', 'dossierState.dossierId')
    .innerJoin('assessed', 'assessed.dossierId', 'dossier.id')
    .leftJoin('productCode', 'productCode.dossierId', 'dossier.id');
}

type Joined = ExpressionBuilder<Tables, 'dossier' | 'dossierState'>;

/** The same reach that guards one dossier, as a filter (rule 3); empty sets let nothing through. */
function within(where: Joined, reach: Reach, ties: DossierQuery['ties']) {
  const sessions = where
    .selectFrom('sessionDossier')
    .select('sessionDossier.dossierId')
    .where('sessionDossier.sessionId', '=', sql<string>`any(${[...reach.sessionIds]}::uuid[])`);
  return where.or([
    where('dossier.producerId', '=', sql<string>`any(${[...reach.producerIds]}::uuid[])`),
    where.and([
      where('dossier.id', '<>', sql<string>`all(${[...ties]}::uuid[])`),
      where.or([isWithin('dossier.unitId', reach), where('dossier.id', 'in', sessions)]),
    ]),
  ]);
}

type Drafts = Pick<Tables, 'dossier' | 'dossierState'>;

/** What was never sent is read by its producer, and by the desk that was asked for help. */
export function sentOrReadable<Joined extends Drafts>(
  where: ExpressionBuilder<Joined, 'dossier' | 'dossierState'>,
  drafts: DraftReach,
) {
  const { ref } = where as unknown as ExpressionBuilder<Drafts, 'dossier' | 'dossierState'>;
  return sql<boolean>`(${ref('dossierState.submittedOn')} is not null
    or ${ref('dossier.producerId')} = any(${[...drafts.own]}::uuid[])
    or ${ref('dossierState.helpDesk')} = 'commune' and ${isWithin('dossier.unitId', drafts.commune)}
    or ${ref('dossierState.helpDesk')} = 'office' and ${isWithin('dossier.unitId', drafts.office)})`;
}

function said(words: string) {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`(
    exists (select from product where product.id = dossier.product_id and product.folded like ${pattern})
    or exists (select from producer where producer.id = dossier.producer_id and producer.folded like ${pattern}))`;
}

function rank(order: Joined, waiting: readonly DossierState[]) {
  return sql<number>`case when ${order.ref('dossierState.state')} = any(${[...waiting]}::text[]) then 0 else 1 end`;
}
