import { sql } from 'kysely';
import { actorOf } from '../acts/actor-columns.ts';
import { hashOf, type NewAct } from '../acts/append-act.ts';
import type { Db, Trx } from '../database.ts';
import type { Tables } from '../tables.ts';

/** One act as it lies in the table, with the hashes beside it. */
export interface StoredAct extends Omit<NewAct, 'afterSeq'> {
  readonly seq: number;
  readonly previousHash: Buffer | null;
  readonly hash: Buffer;
}

/** All acts of one subject, first act first. */
export interface Subject {
  readonly kind: Tables['act']['subjectKind'];
  readonly id: string;
  readonly acts: readonly StoredAct[];
}

/** So many acts are read at a time: a register of a million acts is checked in the same memory. */
const BATCH = 1_000;

/** Every subject of the ledger with its acts, some hundred subjects at a time. */
export async function* readSubjects(trx: Trx): AsyncGenerator<readonly Subject[]> {
  let carried: readonly StoredAct[] = [];
  let last: StoredAct | undefined;
  for (;;) {
    const read = await readAfter(trx, last);
    last = read.at(-1);
    const whole = subjectsOf([...carried, ...read]);
    if (last === undefined) {
      if (whole.length > 0) yield whole;
      return;
    }
    // The last subject of a batch may go on in the next one.
    carried = whole.at(-1)?.acts ?? [];
    if (whole.length > 1) yield whole.slice(0, -1);
  }
}

function subjectsOf(acts: readonly StoredAct[]): readonly Subject[] {
  return [...Map.groupBy(acts, (act) => `${act.subjectKind} ${act.subjectId}`).values()].flatMap(
    (own) => (own[0] ? [{ kind: own[0].subjectKind, id: own[0].subjectId, acts: own }] : []),
  );
}

async function readAfter(trx: Trx, last: StoredAct | undefined): Promise<readonly StoredAct[]> {
  let query = trx.selectFrom('act').selectAll();
  if (last) {
    query = query.where(
      sql<boolean>`(subject_kind, subject_id, seq) > (${last.subjectKind}, ${last.subjectId}::uuid, ${last.seq})`,
    );
  }
  const order = query.orderBy('subjectKind').orderBy('subjectId').orderBy('seq');
  return (await order.limit(BATCH).execute()).map(storedAct);
}

/** Acts by id, in no order. */
export async function findActs(
  db: Db | Trx,
  ids: readonly string[],
): Promise<readonly StoredAct[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('act').selectAll().where('id', 'in', ids).execute();
  return rows.map(storedAct);
}

type ActRow = {
  readonly [Column in keyof Tables['act']]: Column extends 'data' ? unknown : Tables['act'][Column];
};

function storedAct(row: ActRow): StoredAct {
  return {
    id: row.id,
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    seq: row.seq,
    kind: row.kind,
    actor: actorOf(row),
    role: row.role as StoredAct['role'],
    at: row.at,
    onDay: row.onDay,
    data: row.data,
    idempotencyKey: row.idempotencyKey,
    previousHash: row.previousHash,
    hash: row.hash,
  };
}

/** Whether an act still gives the hash that it was written with. */
export function isAsWritten(act: StoredAct): boolean {
  return hashOf({ ...act, afterSeq: act.seq - 1 }, act.previousHash).equals(act.hash);
}
