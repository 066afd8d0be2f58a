import type { Actor } from '#domain/access/authorize.ts';
import { daysBetween } from '#domain/calendar/day-arithmetic.ts';
import { plainDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import type { StepDays } from '#domain/cycle/cycle-year.ts';
import { findCycle, listCommunesInCycle, listSteps } from '#storage/cycle/cycle-years.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { listRegisterCommunes } from '../parties/list-register-communes.ts';

/** A commune in the first step of a year: when its people were called together, or will be. */
export interface CommuneStanding {
  readonly id: string;
  readonly name: string;
  readonly meetingOn: PlainDate | null;
  readonly heldOn: PlainDate | null;
  /** Since the first day of the step, while it has not begun. */
  readonly days: number;
}

export interface CycleYearView {
  readonly provinceId: string | null;
  readonly steps: readonly StepDays[];
  /** Those that have not begun first. */
  readonly communes: readonly CommuneStanding[];
  readonly may: { readonly plan: boolean; readonly note: boolean };
}

/** The cycle of a year within reach: its steps, and every commune with how it stands, also where nobody said anything. */
export async function viewCycleYear(
  deps: Deps,
  actor: Actor,
  year: number,
  unit: string | null = null,
): Promise<CycleYearView> {
  const today = deps.clock.today();
  const within = listRegisterCommunes(deps, actor, 'cycle.view').filter(
    ({ id }) => unit === null || id === unit,
  );
  const [first] = within;
  const province = first && deps.units.ancestorsOf(first.id, today).at(-1);
  const cycle = province && (await findCycle(deps.db, province.id, year));
  const steps = cycle ? await listSteps(deps.db, cycle.id) : [];
  const said = await listCommunesInCycle(deps.db, year);
  const from = steps.find(({ step }) => step === 1)?.from ?? plainDate(year, 1, 1);
  const late = Math.max(0, daysBetween(from, today));
  const communes = within.map(({ id, fullName: name }): CommuneStanding => {
    // A commune that went into this one has begun for it.
    const units = deps.units.unitsWithin(id, today);
    const own = said.filter(({ unitId }) => units.has(unitId));
    const heldOn = own.find((one) => one.heldOn !== null)?.heldOn ?? null;
    const meetingOn = own.find((one) => one.meetingOn !== null)?.meetingOn ?? null;
    return { id, name, meetingOn, heldOn, days: heldOn === null ? late : 0 };
  });
  return {
    ...{ provinceId: province?.id ?? null, steps },
    communes: communes.toSorted((one, other) => other.days - one.days),
    may: {
      plan: province !== undefined && allow(deps, actor, 'cycle.open', { unitId: province.id }).ok,
      note: first !== undefined && allow(deps, actor, 'cycle.begin', { unitId: first.id }).ok,
    },
  };
}
