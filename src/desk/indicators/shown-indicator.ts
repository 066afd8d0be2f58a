import type { Deps } from '#app/deps.ts';
import type { IndicatorView } from '#app/indicators/view-indicator.ts';
import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { printDefinition } from '#domain/indicators/text/print-definition.ts';
import { shownRows } from './shown-rows.ts';
import { shownValue } from './shown-value.ts';

/** One indicator with a page of its list, ready for the page. */
export function shownIndicator(
  deps: Deps,
  { definition, measured, rows, pages }: IndicatorView,
  day: PlainDate,
) {
  const { list } = measured;
  return {
    value: shownValue(definition, measured),
    day: formatVietnameseDate(day),
    total: list.length,
    isCount:
      measured.value?.denominator === 1 &&
      measured.value.numerator === list.length &&
      measured.whole === null,
    rows: shownRows(deps, rows, day),
    pages,
    text: printDefinition(definition),
  };
}
