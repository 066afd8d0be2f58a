import { ok, refuse, type Result } from '../result.ts';
import type { Regulation } from '../regulation/regulation.ts';
import type { Attendance, Quorum } from './result.ts';

/**
 * Whether enough members were there under the Regulation. Refuses `ATTENDANCE_CONTRADICTS` when
 * more were present than appointed, or more sheets came than members were present.
 */
export function quorumOf(
  attendance: Attendance,
  sheets: number,
  { quorum, chairRequired }: Pick<Regulation, 'quorum' | 'chairRequired'>,
): Result<Quorum> {
  const { appointed, present, chairPresent } = attendance;
  const counts = [appointed, present].every((count) => Number.isInteger(count) && count >= 0);
  if (!counts || present > appointed || sheets > present) {
    return refuse('ATTENDANCE_CONTRADICTS', { appointed, present, sheets });
  }
  const needed = Math.ceil((quorum * appointed) / 100);
  const met = present >= needed && (chairPresent || !chairRequired);
  return ok({ appointed, present, chairPresent, needed, met });
}
