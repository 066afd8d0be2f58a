import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { IDEA } from '#domain/cycle/idea.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { tidyText } from '#domain/text/tidy.ts';
import { newFollowNumber } from '#platform/tokens.ts';
import { insertIdea } from '#storage/cycle/ideas.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { begin } from '../acts/begin.ts';
import type { Deps } from '../deps.ts';
import { IDEAS } from './idea-subject.ts';
import { checkClass, checkOnce, keepSlip } from './keep-slip.ts';
import type { sendIdeaInput } from './send-idea.input.ts';

export interface SendIdea extends InferOutput<typeof sendIdeaInput> {
  /** The producer who sends it for itself; null: the commune sends it for somebody. */
  readonly producerId: string | null;
}

/**
 * An idea of somebody with an account: a producer's own, which lies where the producer is, or one that the commune
 * writes down for somebody. Refuses NOT_ALLOWED, NOT_FOUND, NOT_OFFERED, IDEA_TWICE, KEY_USED_FOR_ANOTHER.
 */
export function sendIdea(
  deps: Deps,
  actor: Actor,
  { producerId, ...sent }: SendIdea,
): Promise<Result<{ readonly ideaId: string }>> {
  return inTransaction(deps.db, async (trx) => {
    const producer = producerId === null ? null : await findProducer(trx, producerId);
    if (producer === undefined) return refuse('NOT_FOUND');
    const unitId = producer?.unitId ?? sent.unitId;
    const where = producer === null ? { unitId } : { producerId: producer.id };
    const asked = { ...sent, producerId };
    const begun = await begin(deps, trx, actor, IDEAS, 'sendIdea', where, asked, () =>
      beginIdea(deps, trx, { ...sent, unitId }, producer?.id ?? null),
    );
    return begun.ok ? ok({ ideaId: begun.value }) : begun;
  });
}

type Sent = Omit<InferOutput<typeof sendIdeaInput>, 'idempotencyKey'>;

/** The rows of a new idea and the data of its first act. Refuses NOT_OFFERED, IDEA_TWICE. */
export async function beginIdea(
  deps: Deps,
  trx: Trx,
  { unitId, name, telephone, again, ...slip }: Sent,
  producerId: string | null,
) {
  const today = deps.clock.today();
  if (deps.units.unitById(unitId, today)?.level !== 'commune')
    return refuse('NOT_OFFERED', { label: 'xã' }, 'unitId');
  const known = checkClass(deps, slip.annexI);
  if (!known.ok) return known;
  const once = await checkOnce(trx, telephone, { product: slip.product, again });
  if (!once.ok) return once;
  const id = deps.newId();
  const made = { createdAt: deps.clock.now(), isDemo: deps.demo };
  const idea = { id, code: newFollowNumber(), unitId, year: yearOf(today), producerId, ...made };
  await insertIdea(trx, idea, { name: tidyText(name), telephone });
  return ok({ id, data: await keepSlip(deps, trx, id, IDEA.nothing(), slip) });
}
