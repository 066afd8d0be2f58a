import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { isPercentage } from '#domain/indicators/definition.ts';
import { findDefinition, findEntry } from '#domain/indicators/catalogue/catalogue.ts';
import { checkParts } from '#domain/indicators/measure.ts';
import { parseDefinition } from '#domain/indicators/text/parse-definition.ts';
import { addsUp } from '#domain/plans/check-targets.ts';
import { partsOf } from '#domain/plans/content.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import { atField } from './at-field.ts';
import type { PlanRequest } from './plan-subject.ts';
import { putPart } from './put-part.ts';
import type { putTargetInput } from './put-target.input.ts';

export type PutTargetInput = PlanRequest & InferOutput<typeof putTargetInput>;

/**
 * A target, one more or said otherwise; what was shared out of it stays. Refuses what `putPart` does, a definition that
 * cannot be read at its line and column, and PLANS_UNIT_MISFIT.
 */
export function putTarget(deps: Deps, actor: Actor, input: PutTargetInput) {
  const { words, group, printed, unit, start, from, to, wanted } = input;
  const definition = inTextForm(input.definition);
  const fits = checkDefinition(definition, unit);
  if (!fits.ok) return Promise.resolve(fits);
  return putPart(deps, actor, input, 'target', (key, content, { unitId }) => {
    const before = partsOf(content, 'target').find((one) => one.key === key);
    return ok({
      ...{ part: 'target', key, words, group, ...wanted, start, unit, from, to },
      printed: printed || null,
      definition: definition || null,
      scope: before?.scope ?? unitId,
      shares: [...(before?.shares ?? [])],
    });
  });
}

/** What was written, or of a key of the catalogue (`SP-08`) the definition that goes by it. */
export function inTextForm(written: string): string {
  const text = written.trim();
  return findEntry(text)?.text ?? text;
}

/** Whether a definition can be read, and gives per cent where per cent are wanted and only there. */
export function checkDefinition(text: string, unit: string): Result<null> {
  if (text === '') return ok(null);
  const read = atField(parseDefinition(text), 'definition');
  if (!read.ok) return read;
  const wrong = checkParts(read.value, findDefinition);
  if (wrong) return { ok: false, refusals: [{ ...wrong, field: 'definition' }] };
  return isPercentage(read.value) === addsUp({ unit })
    ? refuse('PLANS_UNIT_MISFIT', { unit }, 'unit')
    : ok(null);
}
