import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { isPercentage, type Definition } from '#domain/indicators/definition.ts';
import type { Measured } from '#domain/indicators/measured.ts';
import { parseDefinition } from '#domain/indicators/text/parse-definition.ts';
import { sharedOf, type Shared } from '#domain/plans/check-targets.ts';
import { partsOf, type PartOf } from '#domain/plans/content.ts';
import { rounded, times, type Exact } from '#domain/plans/decimal.ts';
import {
  targetState,
  TARGET_STATES,
  verdictOf,
  type Direction,
  type MeasuredValue,
  type TargetState,
} from '#domain/plans/target.ts';
import type { Deps } from '../deps.ts';
import { openRegister } from '../indicators/open-register.ts';
import type { PlanView } from './view-plan.ts';

type Target = PartOf<'target'>;

/** A target as of the day of the page. */
export interface ShownTarget {
  readonly part: Target;
  readonly state: TargetState;
  readonly met: boolean | null;
  /** What was measured, a plain decimal to two places; null: nobody has said, or it has no definition. */
  readonly now: string | null;
  /** Why there is no number. */
  readonly nothing: 'undefined' | 'unreadable' | 'notReported' | 'notYet' | null;
  /** Of a share, how many of how many. */
  readonly of: { readonly list: number; readonly whole: number } | null;
  /** In per cent of the way. */
  readonly progress: string | null;
  readonly shared: Shared | null;
  /** Until which day it was measured; null: there is no list to open. */
  readonly measuredTo: PlainDate | null;
}

/** All targets, the worst first, measured over the register; who may read them, `viewPlan` was asked. */
export async function viewTargets(
  deps: Deps,
  { content, asOf, targetTasks }: Pick<PlanView, 'content' | 'asOf' | 'targetTasks'>,
): Promise<readonly ShownTarget[]> {
  const read = partsOf(content, 'target').map((part) => ({ part, definition: definitionOf(part) }));
  const values = await valuesOf(deps, read, asOf);
  const shown = read.map(({ part, definition }) =>
    shownOf(part, {
      definition,
      measured: values.get(part.key) ?? null,
      asOf,
      done: targetTasks.some((one) => one.part.key === part.key && one.done !== null),
    }),
  );
  const rank = ({ state }: ShownTarget) => TARGET_STATES.indexOf(state);
  return shown.toSorted((a, b) => rank(a) - rank(b));
}

type Read = Definition | 'unreadable' | null;

/** A definition that was read when it was written may be unknown to a later version; that is said at its place. */
function definitionOf({ definition }: Target): Read {
  if (definition === null) return null;
  const read = parseDefinition(definition);
  return read.ok ? read.value : 'unreadable';
}

/** Those of one unit read the register once. */
async function valuesOf(
  deps: Deps,
  targets: readonly { readonly part: Target; readonly definition: Read }[],
  asOf: PlainDate,
): Promise<ReadonlyMap<string, Measured>> {
  const found = new Map<string, Measured>();
  const asked = targets.flatMap(({ part, definition }) => {
    const isAsked = definition !== null && definition !== 'unreadable' && part.from <= asOf;
    return isAsked ? [{ part, definition, to: lastDay(part, asOf) }] : [];
  });
  for (const [scope, group] of Map.groupBy(asked, ({ part }) => part.scope)) {
    const register = await openRegister(deps, scope);
    for (const { part, definition, to } of group)
      found.set(part.key, register(definition, { from: part.from, to }));
  }
  return found;
}

/** Of a target whose time is over its last day. */
const lastDay = ({ to }: Target, asOf: PlainDate) => (to < asOf ? to : asOf);

interface Beside {
  readonly definition: Read;
  readonly measured: Measured | null;
  readonly asOf: PlainDate;
  readonly done: boolean;
}

function shownOf(part: Target, { definition, measured, asOf, done }: Beside): ShownTarget {
  const shared = sharedOf(part);
  const none = { now: null, of: null, progress: null, shared, part, met: null, measuredTo: null };
  if (part.comparison === 'do') {
    const open = asOf < part.from ? 'notYet' : asOf > part.to ? 'missed' : 'onWay';
    return { ...none, state: done ? 'met' : open, met: done || null, nothing: null };
  }
  const { value, percent } = valueOf(definition, measured);
  const verdict = verdictOf(part, value, directionOf(part, definition));
  const state = targetState(part, verdict, asOf);
  const nothing = nothingOf(part, definition, value, asOf);
  if (nothing !== null) return { ...none, state, nothing };
  const now = value.state === 'number' ? rounded(value.value, 2) : '0';
  const whole = percent ? (measured?.whole ?? null) : null;
  return {
    ...{ part, state, met: verdict.met, now, nothing, shared, measuredTo: lastDay(part, asOf) },
    of: whole === null ? null : { list: measured?.list.length ?? 0, whole: whole.length },
    progress: verdict.progress === null ? null : rounded(times(verdict.progress, HUNDRED), 0),
  };
}

const HUNDRED: Exact = { over: 100n, under: 1n };

function valueOf(definition: Read, measured: Measured | null) {
  const percent = definition !== null && definition !== 'unreadable' && isPercentage(definition);
  const silent: MeasuredValue = { state: 'notReported' };
  if (!measured?.value || measured.state === 'notReported') return { value: silent, percent };
  const { numerator, denominator } = measured.value;
  const exact = { over: BigInt(numerator), under: BigInt(denominator) };
  const value: MeasuredValue =
    measured.state === 'zero'
      ? { state: 'zero' }
      : { state: 'number', value: percent ? times(exact, HUNDRED) : exact };
  return { value, percent };
}

function nothingOf(
  part: Target,
  definition: Read,
  value: MeasuredValue,
  asOf: PlainDate,
): ShownTarget['nothing'] {
  if (asOf < part.from) return 'notYet';
  if (definition === null) return 'undefined';
  if (definition === 'unreadable') return 'unreadable';
  return value.state === 'notReported' ? 'notReported' : null;
}

/** It belongs to the indicator; without one, "at most" says it. */
function directionOf({ comparison }: Target, definition: Read): Direction {
  if (definition !== null && definition !== 'unreadable') return definition.direction;
  return comparison === '<=' || comparison === '<' ? 'less' : 'more';
}
