import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { QUEUE_STATES, type QueueFilter, type QueueView } from '#domain/commune/queue.ts';
import type { DossierKind } from '#domain/dossier/acts.ts';
import type { DraftFindings } from '#domain/dossier/commune-report.ts';
import type { DossierState } from '#domain/dossier/transitions.ts';
import type { Db } from '../database.ts';
import type { Counted } from '../dossier/count-dossiers.ts';
import { partOfEach, pickByUnit, type Part } from '../dossier/pick-dossiers.ts';
import type { Slice } from '../slice.ts';

/** A dossier of a commune as its queue shows it. */
export interface CommuneQueueRow {
  readonly dossierId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly kind: DossierKind;
  readonly criteriaVersion: string;
  readonly criteriaSet: string;
  readonly productCode: string | null;
  readonly state: DossierState;
  readonly submittedOn: PlainDate | null;
  readonly receivedOn: PlainDate | null;
  readonly communeDueOn: PlainDate | null;
  readonly forwardedOn: PlainDate | null;
  readonly changedOn: PlainDate;
  /** Form 03 so far; of use only before the dossier is passed on. */
  readonly findings: DraftFindings;
  /** The term of the last request, while the producer is asked; null for a plain return. */
  readonly answerBy: PlainDate | null;
}

/** The days by which the queue is narrowed and ordered. */
export interface QueueDays {
  readonly today: PlainDate;
  /** The first day of which the warning does not yet speak. */
  readonly warnedUntil: PlainDate;
  /** The last day of a term that begins today: what has been told no day has its whole term before it. */
  readonly wholeTerm: PlainDate;
}

/** What a page of the queue asks for. */
export type QueueQuery = Slice &
  Counted & {
    readonly days: QueueDays;
    readonly view: QueueView;
    readonly filter: QueueFilter | null;
    /** `left`: by the working days left. `day`: by the last day itself, what has none comes last. */
    readonly by: 'left' | 'day';
  };

/**
 * A page of the dossiers within reach that the producer has sent at least once: who must act soonest
 * comes first, of two with the same day the one that came first; what the producer holds, by the day
 * it answers; what has left, the newest first.
 */
export async function listCommuneQueue(
  db: Db,
  query: QueueQuery,
): Promise<readonly CommuneQueueRow[]> {
  if (query.reach.withinUnits.size === 0) return [];
  const { parts, order } = partsOf(query);
  const rows = await db
    .selectFrom(pickByUnit(query, parts, order, query).as('dossierState'))
    .innerJoin('dossier', 'dossier.id', 'dossierState.dossierId')
    .innerJoin('assessed', 'assessed.dossierId', 'dossier.id')
    .leftJoin('productCode', 'productCode.dossierId', 'dossier.id')
    .leftJoin('communeReport', 'communeReport.dossierId', 'dossier.id')
    .select([
      'dossier.id as dossierId',
      'assessed.productName',
      'assessed.producerName',
      'dossier.kind',
      'dossier.criteriaVersion',
      'dossier.criteriaSet',
      'productCode.code as productCode',
      // The projection is written from the fold's states only.
      sql<DossierState>`dossier_state.state`.as('state'),
      'dossierState.submittedOn',
      'dossierState.communeReceivedOn as receivedOn',
      'dossierState.communeDueOn',
      'dossierState.forwardedOn',
      'dossierState.changedOn',
      sql<DraftFindings | null>`commune_report.findings`.as('findings'),
      'dossierState.answerBy',
    ])
    .orderBy(order)
    .execute();
  return rows.map(({ findings, ...row }) => ({ ...row, findings: findings ?? {} }));
}

const CAME = sql`dossier_state.submitted_on, dossier_state.dossier_id`;
const DUE = sql`dossier_state.commune_due_on`;

function partsOf(query: QueueQuery) {
  const { view } = query;
  if (view === 'todo') return partsToDo(query);
  const order =
    view === 'waiting'
      ? sql`dossier_state.answer_by, dossier_state.changed_on, dossier_state.dossier_id`
      : sql`dossier_state.forwarded_on desc, dossier_state.dossier_id desc`;
  return { parts: partOfEach(QUEUE_STATES[view], { where: sql`true`, order }), order };
}

function partsToDo({ filter, by, days }: QueueQuery) {
  const { today, warnedUntil, wholeTerm } = days;
  const states = filter === 'fresh' ? ['submitted'] : QUEUE_STATES.todo;
  const byDay = (where: Part['where']) =>
    partOfEach(states, { where, order: sql`${DUE}, ${CAME}` });
  const byComing = (where: Part['where']) => partOfEach(states, { where, order: CAME });
  const begunFirst = sql`dossier_state.submitted_on, dossier_state.state = 'submitted', dossier_state.dossier_id`;
  const left = sql`least(${DUE}, ${wholeTerm}::date), ${begunFirst}`;
  if (filter === 'late') return { parts: byDay(sql`${DUE} < ${today}`), order: left };
  if (filter === 'closing')
    return { parts: byDay(sql`${DUE} >= ${today} and ${DUE} < ${warnedUntil}`), order: left };
  if (by === 'day') return { parts: byDay(sql`true`), order: sql`${DUE}, ${begunFirst}` };
  const parts = [
    ...byDay(sql`${DUE} < ${wholeTerm}`),
    ...byComing(sql`${DUE} is null`),
    // What came today: a day's worth.
    ...byComing(sql`${DUE} >= ${wholeTerm}`),
  ];
  return { parts, order: left };
}
