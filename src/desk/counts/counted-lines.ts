import type { CountedLine } from '#app/counts/list-counted.ts';
import type { Deps } from '#app/deps.ts';
import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import type { CountName } from '#domain/counts/six-counts.ts';
import { kindWord } from '#desk/dossier/words.ts';
import { formatNumber } from '#ui/format.ts';
import { m } from '#words/paraglide/messages.js';
import type { CountsAsked } from './asked.ts';
import { OPEN_PLACE } from './params.ts';
import { DESK_WORDS, NUMBER_SENTENCES } from './words.ts';

/** A dossier behind a number as pages and files show it. */
export function shownLine(deps: Deps, line: CountedLine, day: PlainDate) {
  const { id, named, unitId, arrivedOn, leftOn, became, term, isLate } = line;
  return {
    id,
    named: named && { ...named, kind: kindWord(named.kind) },
    place: deps.units.unitById(unitId, day)?.fullName ?? '',
    arrivedOn: formatVietnameseDate(arrivedOn),
    leftOn: leftOn && formatVietnameseDate(leftOn),
    became: became === 'open' ? m.counts_list_there() : BECAME[became](),
    dueOn: term && formatVietnameseDate(term.dueOn),
    producerDays: term?.producerDays ?? 0,
    lateBy: term?.lateBy ?? 0,
    /** Late when it was there before; this time it is not. */
    wasLate: isLate && (term?.lateBy ?? 0) === 0,
  };
}

const BECAME = {
  returned: m.counts_list_became_returned,
  done: m.counts_list_became_done,
} as const;

/** What the list is of: the number again, the desk, the place and the days. */
export function countedHeading(deps: Deps, asked: CountsAsked, name: CountName, total: number) {
  const { desk, period, asOf } = asked.question;
  const to = asOf < period.to ? asOf : period.to;
  return {
    title: NUMBER_SENTENCES[name]({ count: formatNumber(total) }),
    lead: m.counts_list_lead({
      desk: DESK_WORDS[desk](),
      place: placeOf(deps, asked),
      from: formatVietnameseDate(period.from),
      to: formatVietnameseDate(to),
    }),
  };
}

/** The place that is asked for, in the words of the day. */
export function placeOf(deps: Deps, { question, shown }: CountsAsked): string {
  if (shown.unit === OPEN_PLACE) return m.counts_row_open_place();
  const { unitId, asOf } = question;
  if (unitId === null) return m.counts_filter_all_units();
  return deps.units.unitById(unitId, asOf)?.fullName ?? unitId;
}
