import type { Expression, InferResult } from 'kysely';
import { readAct, type ActOf, type ActRole, type Shapes } from '#domain/acts/act.ts';
import { standingOf, type Standing, type Subject } from '#domain/acts/subject.ts';
import type { Db, Trx } from '../database.ts';
import { ACTOR_COLUMNS, withActor } from './actor-columns.ts';

/** The ledger of one subject, first act first, each in the form that its kind is kept in. */
export async function listActs<S extends Shapes>(
  db: Db | Trx,
  { kind, shapes }: { readonly kind: Subject<S, string>['kind']; readonly shapes: S },
  subjectId: string,
): Promise<readonly ActOf<S>[]> {
  return readActs(shapes, await actsOf(db, kind, subjectId).execute());
}

/** The same to be asked for within another question; `readActs` reads its rows. */
export function actsOf(
  db: Db | Trx,
  kind: Subject<Shapes, string>['kind'],
  subjectId: string | Expression<string>,
) {
  return db
    .selectFrom('act')
    .select(['kind', 'seq', ...ACTOR_COLUMNS, 'role', 'at', 'onDay', 'data'])
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', subjectId)
    .orderBy('seq');
}

type RawAct = InferResult<ReturnType<typeof actsOf>>[number];

/** Acts as they were read, each in the form that its kind is kept in. */
export function readActs<S extends Shapes>(
  shapes: S,
  rows: readonly RawAct[],
): readonly ActOf<S>[] {
  return rows.map((row) => readAct(shapes, { ...withActor(row), role: row.role as ActRole }));
}

/** What the acts of one subject come to. */
export async function readStanding<
  S extends Shapes,
  State extends string,
  Stands extends Standing<State>,
>(db: Db | Trx, subject: Subject<S, State, Stands>, subjectId: string): Promise<Stands> {
  return standingOf(subject, await listActs(db, subject, subjectId));
}
