import { ok, refuse, type Result } from '../result.ts';
import type { Procedure } from '../regulation/procedure.ts';
import type { OwnScore } from './own-score.ts';

/**
 * An upgrade must claim more than the star in force (Đ7.5): by points and marks as the council will
 * count them, and five stars where 90 points go to the ministry without a mark. Refuses
 * UPGRADE_NOT_HIGHER.
 */
export function checkHigher(
  held: number,
  { band, star }: Pick<OwnScore, 'band' | 'star'>,
  { ninetyWithoutMark }: Pick<Procedure, 'ninetyWithoutMark'>,
): Result<null> {
  const own = band === 5 && ninetyWithoutMark === 'ministry' ? 5 : star;
  return own > held ? ok(null) : refuse('UPGRADE_NOT_HIGHER', { star: held, own });
}
