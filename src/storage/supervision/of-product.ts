import type { Reach } from '#domain/access/authorize.ts';
import type { Db } from '../database.ts';
import { asOne } from '../same-products.ts';
import { isWithin } from '../units/is-within.ts';
import { seen, type CheckSight } from './list-checks.ts';

/** Checks of a product, or of a double of it, that came to a result and that somebody may know of. */
export function listChecksOf(db: Db, sight: CheckSight, productId: string) {
  return seen(db, sight)
    .select([
      'productCheck.id',
      'productCheck.kind',
      'productCheck.body',
      'productCheckState.state',
      'productCheckState.visitOn',
      'productCheckState.result',
      'productCheckState.repairBy',
      'productCheckState.settled',
      'productCheckState.closedOn',
    ])
    .where('productCheck.productId', '=', asOne(productId))
    .where('productCheckState.state', '=', 'closed')
    .execute();
}

/** Cases on certificates of a product, or of a double of it, within reach. */
export function listRevocationsOf(db: Db, reach: Reach, productId: string) {
  return db
    .selectFrom('revocation')
    .innerJoin('revocationState', 'revocationId', 'revocation.id')
    .innerJoin('certificate', 'certificate.id', 'revocation.certificateId')
    .select(['revocation.id', 'revocation.number', 'ground', 'state', 'openedOn', 'endedOn'])
    .where(isWithin('revocation.unitId', reach))
    .where('certificate.productId', '=', asOne(productId))
    .execute();
}
