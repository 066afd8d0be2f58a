import { refusal, type Refusal } from '../result.ts';
import type { Definition, Ratio } from './definition.ts';
import type { Asked } from './asked.ts';
import { evaluate } from './evaluate.ts';
import { measured, notReported, type Measured } from './measured.ts';

/** Finds an indicator of the catalogue by its key. */
export type Find = (key: string) => Definition | undefined;

/** Whether all that a definition is made of is there, and none of it is made of itself. */
export function checkParts(
  definition: Definition,
  find: Find,
  path: readonly string[] = [],
): Refusal | undefined {
  if (definition.kind !== 'ratio') return undefined;
  for (const key of [definition.over, definition.under]) {
    if (path.includes(key))
      return refusal('INDICATOR_CIRCULAR', { path: [...path, key].join(' → ') });
    const part = find(key);
    if (!part) return refusal('INDICATOR_UNKNOWN', { key });
    const wrong = checkParts(part, find, [...path, key]);
    if (wrong) return wrong;
  }
  return undefined;
}

/** The value of any definition that `checkParts` finds nothing wrong with. */
export function measureOf(definition: Definition, asked: Asked, find: Find): Measured {
  return definition.kind === 'ratio' ? ratio(definition, asked, find) : evaluate(definition, asked);
}

function ratio({ over, under }: Ratio, asked: Asked, find: Find): Measured {
  const [part, all] = [over, under].map((key) => {
    const definition = find(key);
    if (!definition) throw new Error(`an indicator that was not looked for: ${key}`);
    return measureOf(definition, asked, find);
  });
  if (!part?.value || !all?.value || all.value.numerator === 0)
    return notReported(part?.unknown, all?.list);
  const value = {
    numerator: part.value.numerator * all.value.denominator,
    denominator: part.value.denominator * all.value.numerator,
  };
  return measured(value, { list: part.list, whole: all.list, unknown: part.unknown });
}
