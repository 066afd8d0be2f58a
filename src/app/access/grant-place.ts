import type { Target } from '#domain/access/authorize.ts';
import { PLACE_OF_ROLE, type GrantableRole } from '#domain/access/places.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Trx } from '#storage/database.ts';
import { findProducer } from '#storage/parties/producers.ts';
import type { Deps } from '../deps.ts';

/** A role to be given, with its unit or its producer. */
export interface RoleAt {
  readonly role: GrantableRole;
  readonly unitId: string | null;
  readonly producerId: string | null;
}

export interface CheckedPlace extends RoleAt {
  readonly target: Target;
}

/**
 * Does the role fit its place? Refuses GRANT_NEEDS_PRODUCER, GRANT_NEEDS_COMMUNE and
 * GRANT_NEEDS_PROVINCE: the unit must be of that level and exist today.
 */
export async function checkPlace(
  deps: Deps,
  trx: Trx,
  { role, unitId, producerId }: RoleAt,
): Promise<Result<CheckedPlace>> {
  if (PLACE_OF_ROLE[role] === 'producer') {
    const producer = producerId === null ? undefined : await findProducer(trx, producerId);
    if (!producer) return refuse('GRANT_NEEDS_PRODUCER', {}, 'producerId');
    return ok({ role, unitId: null, producerId: producer.id, target: { unitId: producer.unitId } });
  }
  const needed = PLACE_OF_ROLE[role];
  const today = deps.clock.today();
  const unit = deps.units
    .unitsOfLevel(needed === 'commune' ? 'commune' : 'province', today)
    .find((one) => one.id === unitId);
  if (!unit) {
    return refuse(
      needed === 'commune' ? 'GRANT_NEEDS_COMMUNE' : 'GRANT_NEEDS_PROVINCE',
      {},
      'unitId',
    );
  }
  return ok({ role, unitId: unit.id, producerId: null, target: { unitId: unit.id } });
}
