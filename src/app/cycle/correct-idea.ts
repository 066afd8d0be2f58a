import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import type { IdeaStanding } from '#domain/cycle/idea.ts';
import { ok, type Result } from '#domain/result.ts';
import { tidyText } from '#domain/text/tidy.ts';
import { findContact, updateContact } from '#storage/cycle/ideas.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import type { correctIdeaInput } from './correct-idea.input.ts';
import { IDEAS, type IdeaRequest } from './idea-subject.ts';
import { checkClass, keepSlip } from './keep-slip.ts';

export type CorrectIdea = IdeaRequest & InferOutput<typeof correctIdeaInput>;

/** An idea that came back is sent again, by its producer or the commune for its owner. Refuses NOT_OFFERED, and as `actOn` does. */
export async function correctIdea(
  deps: Deps,
  actor: Actor,
  input: CorrectIdea,
): Promise<Result<null>> {
  const done = await inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, IDEAS, 'correctIdea', input, ({ standing }) =>
      putRight(deps, trx, standing, input),
    ),
  );
  return done.ok ? ok(null) : done;
}

type Corrected = Omit<CorrectIdea, 'idempotencyKey' | 'seenSeq'>;

/** The next slip, and name or number where they were typed again. Refuses NOT_OFFERED. */
export async function putRight(
  deps: Deps,
  trx: Trx,
  standing: IdeaStanding,
  { ideaId, name, telephone, product, annexI, material, there, needed }: Corrected,
) {
  const known = checkClass(deps, annexI);
  if (!known.ok) return known;
  const contact = await findContact(trx, ideaId);
  if (contact && (name !== null || telephone !== null))
    await updateContact(trx, ideaId, {
      name: name === null ? contact.name : tidyText(name),
      telephone: telephone ?? contact.telephone,
    });
  const slip = { product, annexI, material, there, needed };
  return ok(await keepSlip(deps, trx, ideaId, standing, slip));
}
