import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { partsOf } from '#domain/plans/content.ts';
import { readDecimal } from '#domain/plans/decimal.ts';
import { ok, okUnless, refusal, refuse, type Refusal, type Result } from '#domain/result.ts';
import { fold } from '#domain/text/fold.ts';
import type { Unit, UnitId } from '#domain/units/unit.ts';
import type { Deps } from '../deps.ts';
import { editPlan } from './edit-plan.ts';
import type { PlanRequest } from './plan-subject.ts';
import type { shareTargetInput } from './share-target.input.ts';

export type ShareTargetInput = PlanRequest & InferOutput<typeof shareTargetInput>;

/** What a unit is given of a target. */
export interface Share {
  readonly unitId: UnitId;
  readonly value: string;
}

/**
 * Shares a target out to the units below that of the plan, as a list of names and numbers (giao cho xã). Refuses
 * PLANS_NO_SUCH_PART, every line that is not as it must be, shares that pass a whole (`checkTargets`), and what
 * `editPlan` does.
 */
export function shareTarget(deps: Deps, actor: Actor, input: ShareTargetInput) {
  return editPlan(deps, actor, input, (content, { unitId }) => {
    const target = partsOf(content, 'target').find(({ key }) => key === input.key);
    if (target === undefined) return refuse('PLANS_NO_SUCH_PART');
    const shares = readShares(input.shares, sharers(deps, unitId, target.from));
    if (!shares.ok) return shares;
    return ok({ put: [{ ...target, shares: [...shares.value] }], remove: [] });
  });
}

/** Who a plan may give shares to: all communes and districts below its unit on a day. */
export function sharers(deps: Deps, unitId: UnitId, day: PlainDate): readonly Unit[] {
  return deps.units.descendantsOf(unitId, day);
}

/** Reads "Xã Bắc Hà: 5" line by line; a line without a number, or with nothing behind the name, gives nothing. */
export function readShares(text: string, units: readonly Unit[]): Result<readonly Share[]> {
  const shares: Share[] = [];
  const wrong: Refusal[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const number = index + 1;
    const written = line.trim();
    if (written === '') continue;
    const match = /^(.+?)\s*[:\t;]\s*(.*)$/.exec(written);
    const value = readDecimal(match?.[2] ?? '');
    const name = match?.[1]?.trim() ?? '';
    if (!match || !value.ok || value.value?.startsWith('-')) {
      wrong.push(refusal('PLANS_SHARE_UNREAD', { line: number, text: written }, 'shares'));
      continue;
    }
    const [unit, ...others] = named(name, units);
    if (unit === undefined || others.length > 0)
      wrong.push(refusal('PLANS_SHARE_UNIT', { line: number, name }, 'shares'));
    else if (shares.some(({ unitId }) => unitId === unit.id))
      wrong.push(refusal('PLANS_SHARE_TWICE', { line: number, name }, 'shares'));
    else if (value.value !== null) shares.push({ unitId: unit.id, value: value.value });
  }
  return okUnless(wrong, shares);
}

/** By full name; by the name alone where only one is called so. */
function named(name: string, units: readonly Unit[]): readonly Unit[] {
  const wanted = fold(name);
  const full = units.filter(({ fullName }) => fold(fullName) === wanted);
  return full.length > 0 ? full : units.filter((unit) => fold(unit.name) === wanted);
}
