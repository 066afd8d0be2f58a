import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import { findDefinition } from '#domain/indicators/catalogue/catalogue.ts';
import type { Period } from '#domain/indicators/condition.ts';
import type { Definition } from '#domain/indicators/definition.ts';
import { checkParts } from '#domain/indicators/measure.ts';
import type { Measured } from '#domain/indicators/measured.ts';
import { parseDefinition } from '#domain/indicators/text/parse-definition.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { UnitId } from '#domain/units/unit.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { pagesOf, sliceOf } from '../paging.ts';
import { listedBy, rowsOf, type ListedRow } from './listed-rows.ts';
import { openWithin } from './open-within.ts';

export const LISTED_PER_PAGE = 25;

export interface IndicatorQuestion {
  /** In the text form. */
  readonly text: string;
  /** Null: all that the right reaches. */
  readonly unitId: UnitId | null;
  readonly period: Period;
}

export interface IndicatorView {
  readonly definition: Definition;
  readonly measured: Measured;
  /** A page of those behind the number. */
  readonly rows: readonly ListedRow[];
  readonly pages: number;
}

/**
 * One indicator as of a day, with a page of its list. Refuses NOT_ALLOWED, REGISTER_DAY_AHEAD, a definition with its
 * place, and INDICATOR_PERIOD where the period begins after its day.
 */
export async function viewIndicator(
  deps: Deps,
  actor: Actor,
  { text, unitId, period }: IndicatorQuestion,
  page: number,
): Promise<Result<IndicatorView>> {
  if (!isAllowedSomewhere(actor, 'register.view')) return refuse('NOT_ALLOWED');
  if (period.to > deps.clock.today()) return refuse('REGISTER_DAY_AHEAD', {}, 'ngay');
  if (period.from > period.to) return refuse('INDICATOR_PERIOD', {}, 'tu-ngay');
  const read = parseDefinition(text);
  if (!read.ok) return read;
  const definition = read.value;
  const wrong = checkParts(definition, findDefinition);
  if (wrong) return { ok: false, refusals: [wrong] };
  const register = await openWithin(deps, reachFor(deps, actor, 'register.view'), unitId);
  const measured = register.measure(definition, period);
  const { offset, limit } = sliceOf(page, LISTED_PER_PAGE);
  const ids = measured.list.slice(offset, offset + limit);
  const rows = rowsOf(deps, listedBy(definition), ids, register.snapshotOn(period.to));
  return ok({ definition, measured, rows, pages: pagesOf(measured.list.length, LISTED_PER_PAGE) });
}
