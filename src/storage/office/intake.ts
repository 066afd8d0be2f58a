import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { DossierKind } from '#domain/dossier/acts.ts';
import type { IntakeState } from '#domain/office/intake.ts';
import type { Db } from '../database.ts';
import type { Counted } from '../dossier/count-dossiers.ts';
import type { Slice } from '../slice.ts';
import { liesIn, unitsArray } from '../units/is-within.ts';

/** A dossier as the office's intake shows it. */
export interface IntakeRow {
  readonly dossierId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly unitId: string;
  readonly kind: DossierKind;
  readonly criteriaSet: string;
  readonly productCode: string | null;
  readonly state: IntakeState;
  readonly letterNumber: string;
  readonly letterDate: PlainDate;
  readonly forwardedOn: PlainDate;
  readonly officeReceivedOn: PlainDate | null;
  readonly changedOn: PlainDate;
  readonly roundYear: number | null;
  readonly roundNo: number | null;
  /** The province finishes the round before this day (Đ5.1). */
  readonly resultBefore: PlainDate | null;
  readonly answerBy: PlainDate | null;
}

/** What a page of the intake asks for. */
export type IntakeQuery = Slice &
  Counted & {
    readonly states: readonly IntakeState[];
    /** `round`: whose round ends soonest, among them who came first. `answer`: by the day of the answer. */
    readonly by: 'round' | 'answer';
  };

/** A page of the dossiers within reach that are at the office's intake. */
export async function listIntake(db: Db, query: IntakeQuery): Promise<readonly IntakeRow[]> {
  if (query.reach.withinUnits.size === 0) return [];
  const order = query.by === 'round' ? BY_ROUND : BY_ANSWER;
  const { offset, limit } = query;
  const picked = sql<Picked>`(
    select dossier_state.*, round.year, round.no, round.province_before
    from (select ${unitsArray(query.reach)} as units offset 0) as reached
      cross join lateral (${query.by === 'round' ? byRound(query) : byAnswer(query)}) as dossier_state
      left join assessment_round as round on round.id = dossier_state.round_id
    order by ${order(sql`round.province_before`)} offset ${offset} limit ${limit})`;
  return db
    .selectFrom(picked.as('dossierState'))
    .innerJoin('dossier', 'dossier.id', 'dossierState.dossierId')
    .innerJoin('assessed', 'assessed.dossierId', 'dossier.id')
    .innerJoin('act as forward', (join) =>
      join
        .onRef('forward.subjectId', '=', 'dossier.id')
        .on('forward.subjectKind', '=', 'dossier')
        .on('forward.kind', '=', 'forward'),
    )
    .leftJoin('productCode', 'productCode.dossierId', 'dossier.id')
    .select([
      'dossier.id as dossierId',
      'assessed.productName',
      'assessed.producerName',
      'dossier.unitId',
      'dossier.kind',
      'dossier.criteriaSet',
      'productCode.code as productCode',
      'dossierState.state',
      sql<string>`forward.data ->> 'letterNumber'`.as('letterNumber'),
      sql<PlainDate>`forward.data ->> 'letterDate'`.as('letterDate'),
      'forward.onDay as forwardedOn',
      'dossierState.officeReceivedOn',
      'dossierState.changedOn',
      'dossierState.year as roundYear',
      'dossierState.no as roundNo',
      'dossierState.provinceBefore as resultBefore',
      'dossierState.answerBy',
    ])
    .orderBy(order(sql`dossier_state.province_before`))
    .execute();
}

/** What a page is put in order by, before the names are looked up. */
interface Picked {
  readonly dossierId: string;
  /** What the query lets through. */
  readonly state: IntakeState;
  readonly officeReceivedOn: PlainDate | null;
  readonly changedOn: PlainDate;
  readonly answerBy: PlainDate | null;
  readonly year: number | null;
  readonly no: number | null;
  readonly provinceBefore: PlainDate | null;
}

const CAME = sql`dossier_state.forwarded_on, dossier_state.dossier_id`;
const BY_ROUND = (end: ReturnType<typeof sql>) => sql`${end}, ${CAME}`;
const ANSWER = sql`dossier_state.answer_by, dossier_state.changed_on, dossier_state.dossier_id`;
const BY_ANSWER = () => ANSWER;

/** Of each round and state no more than the page could hold; rounds are two a year. */
function byRound(query: IntakeQuery) {
  const parts = query.states.flatMap((state) => [
    sql`select part.* from assessment_round cross join lateral (
      ${part(query, state, sql`dossier_state.round_id = assessment_round.id`, CAME)}) as part`,
    part(query, state, sql`dossier_state.round_id is null`, CAME),
  ]);
  return sql.join(
    parts.map((one) => sql`(${one})`),
    sql` union all `,
  );
}

function byAnswer(query: IntakeQuery) {
  const parts = query.states.map((state) => sql`(${part(query, state, sql`true`, ANSWER)})`);
  return sql.join(parts, sql` union all `);
}

function part(
  { ties, offset, limit }: IntakeQuery,
  state: IntakeState,
  where: ReturnType<typeof sql>,
  order: ReturnType<typeof sql>,
) {
  return sql`select dossier_state.* from dossier_state
    where dossier_state.state = ${state} and ${where} and ${liesIn('dossier_state', 'units')}
      and dossier_state.dossier_id <> all(${[...ties]}::uuid[])
    order by ${order} limit ${offset + limit}`;
}
