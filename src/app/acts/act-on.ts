import type { Actor } from '#domain/access/authorize.ts';
import type { Role } from '#domain/access/rights.ts';
import type { DataOf, KindOf, Shapes } from '#domain/acts/act.ts';
import {
  changedSince,
  checkAct,
  standingOf,
  verbsOf,
  type Standing,
} from '#domain/acts/subject.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findRequest } from '#storage/acts/find-request.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import type { Trx } from '#storage/database.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { record } from './record.ts';
import type { Found, StoredSubject } from './stored-subject.ts';

/** What every request to act on something brings along. */
export interface KeyedInput {
  /** Made by the form once, sent again on retry: the act is done once. */
  readonly idempotencyKey: string;
  /** How many acts the page showed, where it matters: a newer one refuses with CHANGED_MEANWHILE. */
  readonly seenSeq?: number;
}

/** What an act left, or what the same request had left when it came before. */
export interface Acted<Data, Stands> {
  readonly data: Data;
  readonly standing: Stands;
}

/**
 * The one way in which an act gets onto a subject: lock, ask rights, see whether this very request was
 * done before, ask the table of allowed acts and whoever must stay away, let the use case prepare the
 * data, append, project; all in the caller's transaction, so that two at once cannot both win (rule 5).
 * Refuses NOT_FOUND, NOT_ALLOWED, KEY_USED_FOR_ANOTHER, CHANGED_MEANWHILE, what the subject says of an
 * act that does not fit, and what `prepare` refuses.
 */
export async function perform<
  S extends Shapes,
  State extends string,
  Stands extends Standing<State>,
  Row,
  Request extends KeyedInput,
  Kind extends KindOf<S>,
>(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  subject: StoredSubject<S, State, Stands, Row, Request>,
  kind: Kind,
  request: Request,
  prepare: (found: Found<S, Stands, Row>) => Promise<Result<DataOf<S>[Kind]>>,
): Promise<Result<Acted<DataOf<S>[Kind], Stands>>> {
  const id = subject.idOf(request);
  const row = await subject.lock(trx, id);
  if (row === undefined) return refuse('NOT_FOUND');
  const acts = await listActs(trx, subject.rules, id);
  const standing = standingOf(subject.rules, acts);
  const by = subject.rules.allowed[standing.state][kind]?.by;
  const target = await subject.targetOf(trx, actor, row);
  const role = allowAny(deps, actor, by ? [by].flat() : verbsOf(subject.rules, kind), target);
  if (!role.ok) return role;
  const { idempotencyKey, seenSeq } = request;
  const done = await findRequest(trx, { actor, kind, idempotencyKey, asked: request });
  if (!done.ok) return done;
  // Written by this very kind of act, by its shape.
  if (done.value !== null) return ok({ data: done.value.data as DataOf<S>[Kind], standing });
  const fits = checkAct(subject.rules, standing, kind, role.value);
  // What a subject says by name tells more than that something has changed.
  if (!fits.ok && subject.rules.refuseNow) return fits;
  if (seenSeq !== undefined && changedSince(subject.rules, acts, seenSeq))
    return refuse('CHANGED_MEANWHILE');
  if (!fits.ok) return fits;
  const actId = deps.newId();
  const found = { trx, row, acts, standing, role: role.value, actId };
  const free = (await subject.check?.(actor, kind, found, request)) ?? ok(null);
  if (!free.ok) return free;
  const data = await prepare(found);
  if (!data.ok) return data;
  const act = {
    id,
    actId,
    kind,
    role: role.value,
    data: data.value,
    idempotencyKey,
    asked: request,
  };
  const after = await record(deps, trx, actor, subject, { ...act, before: standing });
  return after.ok ? ok({ data: data.value, standing: after.value }) : after;
}

/** Performs an act (`perform`) and gives what stands after it. */
export async function actOn<
  S extends Shapes,
  State extends string,
  Stands extends Standing<State>,
  Row,
  Request extends KeyedInput,
  Kind extends KindOf<S>,
>(
  ...act: Parameters<typeof perform<S, State, Stands, Row, Request, Kind>>
): Promise<Result<Stands>> {
  const acted = await perform<S, State, Stands, Row, Request, Kind>(...act);
  return acted.ok ? ok(acted.value.standing) : acted;
}

/** Under the first of these rights that reaches the place. */
function allowAny(
  deps: Deps,
  actor: Actor,
  verbs: ReturnType<typeof verbsOf>,
  target: Parameters<typeof allow>[3],
): Result<Role> {
  let answer: Result<Role> = refuse('NOT_ALLOWED');
  for (const verb of verbs) {
    answer = allow(deps, actor, verb, target);
    if (answer.ok) return answer;
  }
  return answer;
}
