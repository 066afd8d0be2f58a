import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import {
  drawChecks,
  type DrawCandidate,
  type DrawMethod,
  type Drawn,
} from '#domain/supervision/draw.ts';
import type { LeftOut } from '#domain/supervision/plan.ts';
import type { Risk } from '#domain/supervision/risk-rules.ts';
import { hashOfValue } from '../acts/canonical-json.ts';
import type { Db, Trx } from '../database.ts';
import type { Slice } from '../slice.ts';

/** A star of which a plan may choose, as it was on the day of the draft. */
export interface PlanCandidate {
  readonly certificateId: string;
  readonly producerId: string;
  readonly unitId: string;
  readonly code: string;
  readonly risks: readonly Risk[];
  readonly points: number;
  readonly lastCheckOn: PlainDate | null;
  readonly leftOut: LeftOut | null;
}

/** So many rows at once: each is eight values, and PostgreSQL takes 65,535. */
const ROWS = 1000;

export async function insertCandidates(
  trx: Trx,
  planId: string,
  candidates: readonly PlanCandidate[],
): Promise<void> {
  for (let from = 0; from < candidates.length; from += ROWS) {
    const rows = candidates
      .slice(from, from + ROWS)
      .map(({ risks, ...row }) => ({ planId, ...row, risks: JSON.stringify(risks) }));
    await trx.insertInto('checkPlanCandidate').values(rows).execute();
  }
}

/** The list as the first act keeps it: by its hash. */
export function hashOfPopulation(candidates: readonly PlanCandidate[]): string {
  return hashOfValue(candidates.toSorted((a, b) => (a.code < b.code ? -1 : 1)));
}

/** What a seed draws from a list that was frozen; the check of the ledger draws again. */
export function drawFrom(
  candidates: readonly PlanCandidate[],
  method: DrawMethod,
  seed: string,
): readonly Drawn[] {
  const producers = new Map<string, DrawCandidate & { products: PlanCandidate[] }>();
  for (const one of candidates) {
    if (one.leftOut !== null) continue;
    const { producerId, unitId } = one;
    const producer = producers.get(producerId) ?? { producerId, unitId, products: [] };
    producer.products.push(one);
    producers.set(producerId, producer);
  }
  return drawChecks([...producers.values()], method, seed, sha256);
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The whole list in the order of codes, characters compared. */
export async function listCandidates(
  db: Db | Trx,
  planId: string,
): Promise<readonly PlanCandidate[]> {
  return db
    .selectFrom('checkPlanCandidate')
    .select(['certificateId', 'producerId', 'unitId', 'code', 'points', 'lastCheckOn', 'leftOut'])
    .select(sql<readonly Risk[]>`risks`.as('risks'))
    .where('planId', '=', planId)
    .orderBy(sql`code collate "C"`)
    .execute();
}

/** Which of the list: those for whom a rule holds, or who are left out. */
export interface CandidateFilter {
  readonly risk: Risk | null;
  readonly leftOut: boolean | null;
}

export interface ListedCandidate extends PlanCandidate {
  readonly productName: string;
  readonly producerName: string;
  readonly star: number;
}

const ofPlan = (db: Db | Trx, planId: string, { risk, leftOut }: CandidateFilter) => {
  let rows = db
    .selectFrom('checkPlanCandidate as candidate')
    .where('candidate.planId', '=', planId);
  if (risk !== null)
    rows = rows.where(sql<boolean>`candidate.risks @> ${JSON.stringify([risk])}::jsonb`);
  if (leftOut !== null) rows = rows.where('candidate.leftOut', leftOut ? 'is not' : 'is', null);
  return rows;
};

/** Some of the list by points, with how many there are. */
export async function pageOfCandidates(
  db: Db | Trx,
  planId: string,
  { offset, limit, ...filter }: CandidateFilter & Slice,
): Promise<{ readonly rows: readonly ListedCandidate[]; readonly total: number }> {
  const matching = ofPlan(db, planId, filter);
  const rows = await matching
    .innerJoin('certificate', 'certificate.id', 'candidate.certificateId')
    .select([
      'candidate.certificateId',
      'candidate.producerId',
      'candidate.unitId',
      'candidate.code',
      'candidate.points',
      'candidate.lastCheckOn',
      'candidate.leftOut',
      'certificate.productName',
      'certificate.producerName',
      'certificate.star',
    ])
    .select(sql<readonly Risk[]>`candidate.risks`.as('risks'))
    .orderBy('candidate.points', 'desc')
    .orderBy('candidate.code')
    .offset(offset)
    .limit(limit)
    .execute();
  const { total } = await matching
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total };
}

/** How many stars each rule holds for, and how many are left out, in one question. */
export async function countRisks(
  db: Db | Trx,
  planId: string,
): Promise<{ readonly byRisk: Readonly<Partial<Record<Risk, number>>>; readonly leftOut: number }> {
  const rows = await db
    .selectFrom('checkPlanCandidate')
    .innerJoin(
      sql<{ risk: Risk }>`lateral jsonb_array_elements_text(risks)`.as<'one'>(sql`one(risk)`),
      (join) => join.onTrue(),
    )
    .select(['one.risk', ({ fn }) => fn.countAll<number>().as('count')])
    .where('planId', '=', planId)
    .groupBy('one.risk')
    .execute();
  const { leftOut } = await db
    .selectFrom('checkPlanCandidate')
    .select(({ fn }) => fn.countAll<number>().filterWhere('leftOut', 'is not', null).as('leftOut'))
    .where('planId', '=', planId)
    .executeTakeFirstOrThrow();
  const byRisk = Object.fromEntries(rows.map(({ risk, count }) => [risk, count]));
  return { byRisk, leftOut };
}
