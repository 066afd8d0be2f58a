import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { SupportActData } from '#domain/support/records/record-acts.ts';
import { endSupportLink, insertSupportLink, unitOfLinked } from '#storage/support/records/links.ts';
import { allow } from '../../allow.ts';
import type { Deps } from '../../deps.ts';
import type { linkSupportInput } from './link-support.input.ts';
import { actOnSupport, type SupportRequest } from './support-subject.ts';

export type LinkSupport = SupportRequest & InferOutput<typeof linkSupportInput>;

/**
 * Says for which producer or product something was done. Refuses SUPPORT_OUTSIDE_REACH for what lies outside the actor's
 * reach, is closed or is not there, SUPPORT_LINKED_ALREADY, and as `actOnSupport` does.
 */
export function linkSupport(
  deps: Deps,
  actor: Actor,
  request: LinkSupport,
): Promise<Result<SupportActData['linkSupport']>> {
  return actOnSupport(deps, actor, 'linkSupport', request, async (trx, { id }, actId) => {
    const to = linkedOf(request);
    const unitId = await unitOfLinked(trx, to);
    if (unitId === undefined || !allow(deps, actor, 'producer.view', { unitId }).ok)
      return refuse('SUPPORT_OUTSIDE_REACH');
    const row = { id: deps.newId(), recordId: id, actId, knownFrom: deps.clock.today() };
    const tied = await insertSupportLink(trx, { ...to, ...row });
    return tied ? ok(dataOf(request)) : refuse('SUPPORT_LINKED_ALREADY');
  });
}

/** It was not for this producer or product. Refuses SUPPORT_NOT_LINKED, and as `actOnSupport` does. */
export function unlinkSupport(
  deps: Deps,
  actor: Actor,
  request: LinkSupport,
): Promise<Result<SupportActData['unlinkSupport']>> {
  return actOnSupport(deps, actor, 'unlinkSupport', request, async (trx, { id }, actId) => {
    const end = { knownUntil: deps.clock.today(), endedBy: actId };
    const ended = await endSupportLink(trx, id, linkedOf(request), end);
    return ended ? ok(dataOf(request)) : refuse('SUPPORT_NOT_LINKED');
  });
}

function linkedOf({ producerId, productId }: LinkSupport) {
  return { producerId, productId: productId === '' ? null : productId };
}

function dataOf({ producerId, productId }: LinkSupport) {
  return { producerId, productId };
}
