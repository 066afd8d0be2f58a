import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import { CATALOGUE, definitionOf } from '#domain/indicators/catalogue/catalogue.ts';
import type { CatalogueEntry } from '#domain/indicators/catalogue/entry.ts';
import type { Definition } from '#domain/indicators/definition.ts';
import type { Measured } from '#domain/indicators/measured.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { openWithin } from './open-within.ts';
import type { IndicatorQuestion } from './view-indicator.ts';

/** An indicator of the catalogue with its value. */
export interface ListedIndicator {
  readonly entry: CatalogueEntry;
  readonly definition: Definition;
  readonly measured: Measured;
}

/** The whole catalogue as of a day, from one reading of the register. Refuses as `viewIndicator` does. */
export async function listIndicators(
  deps: Deps,
  actor: Actor,
  { unitId, period }: Pick<IndicatorQuestion, 'unitId' | 'period'>,
): Promise<Result<readonly ListedIndicator[]>> {
  if (!isAllowedSomewhere(actor, 'register.view')) return refuse('NOT_ALLOWED');
  if (period.to > deps.clock.today()) return refuse('REGISTER_DAY_AHEAD', {}, 'ngay');
  if (period.from > period.to) return refuse('INDICATOR_PERIOD', {}, 'tu-ngay');
  const register = await openWithin(deps, reachFor(deps, actor, 'register.view'), unitId);
  return ok(
    CATALOGUE.map((entry) => {
      const definition = definitionOf(entry);
      return { entry, definition, measured: register.measure(definition, period) };
    }),
  );
}
