import type { Deps } from '#app/deps.ts';
import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { formatMoment } from '#ui/format.ts';
import { m } from '#words/paraglide/messages.js';
import type { AskedOfRegister } from './asked.ts';

/** The lines above a list: what it is, how it was narrowed, as of which day, when it was made. */
export function headingOf(
  deps: Deps,
  title: string,
  { shown, unit }: Pick<AskedOfRegister, 'shown' | 'unit'>,
  { day, more }: { readonly day: PlainDate; readonly more: readonly string[] },
): readonly string[] {
  const filters = [
    ...(shown.text === '' ? [] : [m.register_sheet_text({ text: shown.text })]),
    ...(unit ? [unit.label] : []),
    ...(shown.star === '' ? [] : [m.register_stars({ star: shown.star })]),
    ...more.filter((one) => one !== ''),
    ...(shown.closed ? [m.register_filter_closed()] : []),
  ];
  return [
    title,
    m.register_sheet_filter({
      filter: filters.length === 0 ? m.register_sheet_all() : filters.join('; '),
    }),
    m.register_sheet_day({ day: formatVietnameseDate(day) }),
    m.register_sheet_made({ moment: formatMoment(deps.clock.now()) }),
  ];
}
