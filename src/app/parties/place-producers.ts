import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { checkCommune } from '#domain/units/check-commune.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { isBesidePart } from '#storage/parties/open-places.ts';
import { updateProducer, type ProducerRow } from '#storage/parties/producers.ts';
import { keepPlaceAnswer } from '#storage/units/place-answers.ts';
import { allow } from '../allow.ts';
import { perform } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { stateProducer } from '../facts/state-facts.ts';
import type { placeProducersInput } from './place-producers.input.ts';
import { PRODUCERS } from './producer-subject.ts';

export type PlaceProducers = InferOutput<typeof placeProducersInput>;

/**
 * The office says in which commune of today producers lie whose own was divided, or gave a part away: some or all of them at once.
 * From today they are recorded there, what was true before stays in their facts, dossiers under way and
 * papers keep the unit of their day; the answer is remembered for the same address. Refuses
 * PLACE_NONE_CHOSEN, PLACE_NOT_OPEN, NOT_ALLOWED, what `checkCommune` and `perform` do.
 */
export function placeProducers(
  deps: Deps,
  actor: Actor,
  input: PlaceProducers,
): Promise<Result<{ readonly placed: number }>> {
  const [first, ...others] = [...new Set(input.producerIds)].sort();
  if (first === undefined) return Promise.resolve(refuse('PLACE_NONE_CHOSEN', {}, 'producerIds'));
  const commune = checkCommune(deps.units, input.unitId, deps.clock.today());
  if (!commune.ok) return Promise.resolve(commune);
  const there = allow(deps, actor, 'producer.place', { unitId: input.unitId });
  if (!there.ok) return Promise.resolve(there);
  return inTransaction(deps.db, async (trx) => {
    for (const [at, producerId] of [first, ...others].entries()) {
      // A form has one key; each producer answers to one made of it and its place in the list.
      const idempotencyKey = at === 0 ? input.idempotencyKey : keyOf(input.idempotencyKey, at);
      const request = { ...input, producerId, idempotencyKey };
      const done = await perform(deps, trx, actor, PRODUCERS, 'placeProducer', request, (found) =>
        place(deps, trx, actor, { producer: found.row, actId: found.actId, unitId: input.unitId }),
      );
      if (!done.ok) return done;
    }
    return ok({ placed: others.length + 1 });
  });
}

/** The key of the nth act of a form: the same each time, and no other form's. */
function keyOf(key: string, at: number): string {
  const last = (Number.parseInt(key.slice(-8), 16) + at) % 0x1_0000_0000;
  return `${key.slice(0, -8)}${last.toString(16).padStart(8, '0')}`;
}

interface Placing {
  readonly producer: ProducerRow;
  readonly actId: string;
  readonly unitId: string;
}

async function place(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  { producer, actId, unitId }: Placing,
): Promise<Result<{ readonly version: number; readonly unitId: string }>> {
  const today = deps.clock.today();
  const { id, version, legalName, street, unitId: oldUnitId } = producer;
  const stands = checkCommune(deps.units, oldUnitId, today).ok;
  const isKnown = stands || deps.units.currentUnitsOf(oldUnitId, today).certain;
  if (isKnown && !(await isBesidePart(trx, id, today)))
    return refuse('PLACE_NOT_OPEN', { producer: legalName });
  const row = await stateProducer(
    deps,
    trx,
    id,
    { ...producer, unitId },
    { actId, source: 'officer' },
  );
  if (!(await updateProducer(trx, id, version, row))) return refuse('CHANGED_MEANWHILE');
  const answer = { oldUnitId, street, unitId };
  await keepPlaceAnswer(trx, {
    ...answer,
    answeredBy: actor.accountId,
    answeredAt: deps.clock.now(),
  });
  return ok({ version: version + 1, unitId });
}
