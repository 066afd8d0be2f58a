import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { formatVietnameseDate, yearOf } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findCycle, insertCycle, lockCycleOf } from '#storage/cycle/cycle-years.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import { begin } from '../acts/begin.ts';
import type { Deps } from '../deps.ts';
import { wasBegun } from './was-begun.ts';
import { CYCLES } from './cycle-subject.ts';
import type { noteMeetingInput } from './note-meeting.input.ts';

export type NoteMeeting = InferOutput<typeof noteMeetingInput>;

/**
 * A commune begins the cycle of a year: its people were called together on a day, or will be. Refuses NOT_ALLOWED
 * elsewhere, NOT_OFFERED for what is no commune, MEETING_DAY_OFF for one held tomorrow or foreseen for yesterday,
 * ACT_NOT_NOW once it has begun, KEY_USED_FOR_ANOTHER.
 */
export async function noteMeeting(
  deps: Deps,
  actor: Actor,
  input: NoteMeeting,
): Promise<Result<null>> {
  const { unitId, what, on } = input;
  const today = deps.clock.today();
  if (deps.units.unitById(unitId, today)?.level !== 'commune')
    return refuse('NOT_OFFERED', { label: 'xã' }, 'unitId');
  const off = what === 'held' ? on > today : on < today;
  const isOff = refuse('MEETING_DAY_OFF', { day: formatVietnameseDate(today) }, 'on');
  const year = yearOf(on);
  return inTransaction(deps.db, async (trx) => {
    await lockCycleOf(trx, unitId, year);
    const found = await findCycle(trx, unitId, year);
    if (found) {
      const kind = what === 'held' ? 'beginCycle' : 'foreseeMeeting';
      if (await wasBegun(trx, actor, kind, input)) return ok(null);
      const request = { ...input, cycleId: found.id };
      const acted =
        what === 'held'
          ? await actOn(deps, trx, actor, CYCLES, 'beginCycle', request, () =>
              Promise.resolve(off ? isOff : ok({ heldOn: on })),
            )
          : await actOn(deps, trx, actor, CYCLES, 'foreseeMeeting', request, () =>
              Promise.resolve(off ? isOff : ok({ on })),
            );
      return acted.ok ? ok(null) : acted;
    }
    const make = async () => {
      if (off) return isOff;
      const id = deps.newId();
      const made = { createdAt: deps.clock.now(), isDemo: deps.demo };
      await insertCycle(trx, { id, unitId, year, ...made });
      return ok(id);
    };
    const begun =
      what === 'held'
        ? await begin(deps, trx, actor, CYCLES, 'beginCycle', { unitId }, input, async () => {
            const id = await make();
            return id.ok ? ok({ id: id.value, data: { heldOn: on } }) : id;
          })
        : await begin(deps, trx, actor, CYCLES, 'foreseeMeeting', { unitId }, input, async () => {
            const id = await make();
            return id.ok ? ok({ id: id.value, data: { on } }) : id;
          });
    return begun.ok ? ok(null) : begun;
  });
}
