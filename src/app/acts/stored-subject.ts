import type { Role } from '#domain/access/rights.ts';
import type { Actor, Target } from '#domain/access/authorize.ts';
import type { ActOf, KindOf, Shapes } from '#domain/acts/act.ts';
import type { Standing, Subject } from '#domain/acts/subject.ts';
import type { Result } from '#domain/result.ts';
import type { Trx } from '#storage/database.ts';

/** What `check` may look at beside the rights and the table. */
export interface Found<S extends Shapes, Stands, Row> {
  readonly trx: Trx;
  readonly row: Row;
  readonly acts: readonly ActOf<S>[];
  readonly standing: Stands;
  readonly role: Role;
  /** The id that the act will have, for rows that point to it. */
  readonly actId: string;
}

/** A subject with its place in the tables: how it is locked, where it lies, what lists read of it. */
export interface StoredSubject<
  S extends Shapes,
  State extends string,
  Stands extends Standing<State>,
  Row,
  Request,
> {
  readonly rules: Subject<S, State, Stands>;
  /** Which one the request speaks of. */
  readonly idOf: (request: Request) => string;
  /** Reads it for nobody else to act on until the transaction ends; undefined: there is none. */
  readonly lock: (trx: Trx, id: string) => Promise<Row | undefined>;
  /** Where it lies, seen by this actor's rights. */
  readonly targetOf: (trx: Trx, actor: Actor, row: Row) => Target | Promise<Target>;
  /** Whoever must stay away although the right is theirs: another hand, a tie, their own draft. */
  readonly check?: (
    actor: Actor,
    kind: KindOf<S>,
    found: Found<S, Stands, Row>,
    request: Request,
  ) => Promise<Result<null>>;
  /** Writes what lists read of it. */
  readonly project?: (trx: Trx, id: string, standing: Stands) => Promise<void>;
}
