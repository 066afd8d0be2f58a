import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { isId } from '#storage/ids.ts';
import { inTransaction } from '#storage/database.ts';
import { familyOf } from '#storage/parties/families.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { actOn } from '../acts/act-on.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { IDEAS, type IdeaRequest } from './idea-subject.ts';
import type { registerIdeaInput } from './register-idea.input.ts';

export type RegisterIdea = IdeaRequest & InferOutput<typeof registerIdeaInput>;

/**
 * The commune says which producer of its register an idea belongs to; of one that was merged, the one that is kept. Its
 * people see the idea from then on. Refuses NOT_FOUND for a producer elsewhere, and as `actOn` does.
 */
export async function registerIdea(
  deps: Deps,
  actor: Actor,
  input: RegisterIdea,
): Promise<Result<null>> {
  const done = await inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, IDEAS, 'registerIdea', input, async () => {
      const today = deps.clock.today();
      const asked = isId(input.producerId) ? [input.producerId] : [];
      const [kept] = await familyOf(trx, asked, today);
      const producer = kept === undefined ? undefined : await findProducer(trx, kept);
      const where = producer && { producerId: producer.id, unitId: producer.unitId };
      if (!where || !allow(deps, actor, 'producer.view', where).ok)
        return refuse('NOT_FOUND', {}, 'producerId');
      return ok({ producerId: where.producerId });
    }),
  );
  return done.ok ? ok(null) : done;
}
