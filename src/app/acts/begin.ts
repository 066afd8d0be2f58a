import type { Actor, Target } from '#domain/access/authorize.ts';
import type { DataOf, KindOf, Shapes } from '#domain/acts/act.ts';
import { verbsOf, type Standing } from '#domain/acts/subject.ts';
import { ok, type Result } from '#domain/result.ts';
import { findRequest, lockRequest } from '#storage/acts/find-request.ts';
import type { Trx } from '#storage/database.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import type { KeyedInput } from './act-on.ts';
import { record, type Written } from './record.ts';

/** A new subject as its first act leaves it. */
export interface Begun<Data> {
  readonly id: string;
  readonly data: Data;
}

/**
 * The one way in which a subject begins: ask rights where it will lie, see whether this very request was
 * done before, let the use case make it, write its first act, whose id `make` is told. Gives its id, the
 * second time the one that the first made.
 * Refuses NOT_ALLOWED, KEY_USED_FOR_ANOTHER, and what `make` refuses.
 */
export async function begin<
  S extends Shapes,
  State extends string,
  Stands extends Standing<State>,
  Kind extends KindOf<S>,
>(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  subject: Written<S, State, Stands>,
  kind: Kind,
  where: Target,
  input: KeyedInput,
  make: (actId: string) => Promise<Result<Begun<DataOf<S>[Kind]>>>,
): Promise<Result<string>> {
  const { rules } = subject;
  const [verb] = verbsOf(rules, kind);
  if (verb === undefined) throw new Error(`nothing begins with ${kind}`);
  const role = allow(deps, actor, verb, where);
  if (!role.ok) return role;
  const { idempotencyKey } = input;
  const request = { actor, kind, idempotencyKey, asked: input };
  // Nothing is there yet to lock: the same form twice at once waits for itself.
  await lockRequest(trx, idempotencyKey);
  const done = await findRequest(trx, request);
  if (!done.ok) return done;
  if (done.value !== null) return ok(done.value.subjectId);
  const actId = deps.newId();
  const made = await make(actId);
  if (!made.ok) return made;
  const { id, data } = made.value;
  const act = { id, actId, kind, role: role.value, data, idempotencyKey, asked: input };
  const begun = await record(deps, trx, actor, subject, { ...act, before: rules.nothing() });
  return begun.ok ? ok(id) : begun;
}
