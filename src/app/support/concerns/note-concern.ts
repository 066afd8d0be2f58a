import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import type { Role } from '#domain/access/rights.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { NotedBy } from '#domain/support/concerns/concern.ts';
import { tidyLines } from '#domain/text/tidy.ts';
import { hashOfValue } from '#storage/acts/canonical-json.ts';
import { inTransaction } from '#storage/database.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { insertAnswer, insertConcern, lockConcern } from '#storage/support/concerns/concerns.ts';
import { perform, type KeyedInput } from '../../acts/act-on.ts';
import { begin } from '../../acts/begin.ts';
import { allow } from '../../allow.ts';
import type { Deps } from '../../deps.ts';
import { CONCERNS, placeOfConcern, type ConcernRequest } from './concern-subject.ts';
import type { answerConcernInput, handUpInput, noteConcernInput } from './note-concern.input.ts';

/**
 * A producer says what is difficult or what it proposes, or a desk notes it (Đ10.1c). A producer's lies in the
 * producer's commune. Refuses NOT_FOUND for a producer that is not there, and what `begin` does.
 */
export function noteConcern(
  deps: Deps,
  actor: Actor,
  input: InferOutput<typeof noteConcernInput>,
): Promise<Result<{ concernId: string }>> {
  return inTransaction(deps.db, async (trx) => {
    const { kind, topic } = input;
    const producer = input.producerId === '' ? null : await findProducer(trx, input.producerId);
    if (producer === undefined) return refuse('NOT_FOUND');
    const producerId = producer?.id ?? null;
    const unitId = producer?.unitId ?? input.unitId;
    const where = placeOfConcern({ unitId, producerId });
    const role = allow(deps, actor, 'concern.note', where);
    if (!role.ok) return role;
    const noted = await begin(deps, trx, actor, CONCERNS, 'noteConcern', where, input, async () => {
      const id = deps.newId();
      const said = tidyLines(input.said);
      const notedBy = notedByRole(role.value);
      await insertConcern(trx, {
        ...{ id, unitId, producerId, kind, topic, said, notedBy },
        ...{ notedOn: deps.clock.today(), isDemo: deps.demo },
      });
      const about = { unitId, producerId: producerId ?? '', kind, topic, by: notedBy };
      return ok({ id, data: { ...about, sha256: hashOfValue(said) } });
    });
    return noted.ok ? ok({ concernId: noted.value }) : noted;
  });
}

function notedByRole(role: Role): NotedBy {
  if (role === 'producer') return 'producer';
  return role === 'communeOfficer' ? 'commune' : 'office';
}

/** It is taken back before the office has dealt with it. Refuses CONCERN_NOT_YOURS, and what `perform` does. */
export async function withdrawConcern(
  deps: Deps,
  actor: Actor,
  request: ConcernRequest,
): Promise<Result<null>> {
  const done = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, CONCERNS, 'withdrawConcern', request, () => Promise.resolve(ok({}))),
  );
  return done.ok ? ok(null) : done;
}

/** The office answers; a further answer stands beside the first. Refuses what `perform` does. */
export async function answerConcern(
  deps: Deps,
  actor: Actor,
  request: Pick<ConcernRequest, 'concernId'> & InferOutput<typeof answerConcernInput>,
): Promise<Result<null>> {
  const answered = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, CONCERNS, 'answerConcern', request, async (found) => {
      const no = found.standing.answers + 1;
      const said = tidyLines(request.said);
      const { row, actId } = found;
      const answeredOn = deps.clock.today();
      await insertAnswer(trx, { concernId: row.id, no, said, answeredOn, actId });
      return ok({ no, sha256: hashOfValue(said) });
    }),
  );
  return answered.ok ? ok(null) : answered;
}

export type HandUp = KeyedInput & InferOutput<typeof handUpInput>;

/**
 * Several go to the ministry by one paper: all of them or none. Refuses CONCERN_NONE_CHOSEN, CONCERN_PAPER_AHEAD,
 * NOT_FOUND, NOT_ALLOWED, and CONCERN_DEALT_WITH or CONCERN_WITHDRAWN where one of them does not wait any more.
 */
export function handUp(
  deps: Deps,
  actor: Actor,
  { chosen, number, day, idempotencyKey }: HandUp,
): Promise<Result<{ handed: number }>> {
  return inTransaction(deps.db, async (trx) => {
    const ids = [...new Set(chosen)].toSorted();
    const [first, ...rest] = ids;
    if (first === undefined) return refuse('CONCERN_NONE_CHOSEN');
    if (day > deps.clock.today())
      return refuse('CONCERN_PAPER_AHEAD', { day: formatVietnameseDate(day) }, 'day');
    let isNew = false;
    const leading = { concernId: first, chosen: ids, number, day, idempotencyKey };
    const led = await perform(deps, trx, actor, CONCERNS, 'handConcernUp', leading, async () => {
      // Not asked where the same request comes again: by then they are all handed up.
      const may = await mayHandAll(deps, trx, actor, rest);
      isNew = may.ok;
      return may.ok ? ok({ number, day }) : may;
    });
    if (!led.ok) return led;
    for (const concernId of isNew ? rest : []) {
      const follows = { concernId, idempotencyKey: deps.newId() };
      const handed = await perform(deps, trx, actor, CONCERNS, 'handConcernUp', follows, () =>
        Promise.resolve(ok({ number, day })),
      );
      if (!handed.ok) throw new Error(`${concernId} was looked at and cannot be handed up`);
    }
    return ok({ handed: ids.length });
  });
}

/** Each is looked at before the first is acted on: what is refused later would leave half of them handed up. */
async function mayHandAll(
  deps: Deps,
  trx: Parameters<typeof lockConcern>[0],
  actor: Actor,
  ids: readonly string[],
): Promise<Result<null>> {
  for (const id of ids) {
    const row = await lockConcern(trx, id);
    if (!row) return refuse('NOT_FOUND');
    const allowed = allow(deps, actor, 'concern.answer', placeOfConcern(row));
    if (!allowed.ok) return allowed;
    if (row.state === 'withdrawn') return refuse('CONCERN_WITHDRAWN');
    if (row.state === 'handedUp') return refuse('CONCERN_DEALT_WITH');
  }
  return ok(null);
}
