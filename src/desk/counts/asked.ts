import { scopeOf, type CountQuestion } from '#app/counts/count-question.ts';
import type { Deps } from '#app/deps.ts';
import type { Actor } from '#domain/access/authorize.ts';
import {
  formatVietnameseDate,
  parsePlainDate,
  parseVietnameseDate,
  yearOf,
  type PlainDate,
} from '#domain/calendar/plain-date.ts';
import { COUNT_DESKS, type CountDesk } from '#domain/counts/six-counts.ts';
import { chosenByParam } from '#request/chosen.ts';
import { shownRefusal, type ShownRefusal } from '#request/form.ts';
import { DESK_PARAMS, OPEN_PLACE } from './params.ts';
import {
  daysOfPeriod,
  periodByParam,
  periodOfDay,
  periodParam,
  type AskedPeriod,
} from './periods.ts';

/** What an address asks to be counted, and how its fields show it. */
export interface CountsAsked {
  readonly question: CountQuestion;
  readonly period: AskedPeriod;
  readonly shown: {
    readonly desk: CountDesk;
    readonly period: string;
    readonly year: string;
    readonly from: string;
    readonly to: string;
    readonly day: string;
    readonly unit: string;
  };
  readonly refusals: readonly ShownRefusal[];
}

/**
 * Reads what is asked: the quarter that runs, as of today, where nothing is. What cannot be counted is
 * named beside its field, and the page counts what it says above its numbers.
 */
export function countsAsked(url: URL, deps: Deps, actor: Actor): CountsAsked {
  const { searchParams: query } = url;
  const today = deps.clock.today();
  const text = (name: string) => (query.get(name) ?? '').trim().slice(0, 100);
  const year = /^\d{4}$/.test(text('nam')) ? Number(text('nam')) : yearOf(today);
  const days = {
    from: dayIn(text('tu'), 'tu'),
    to: dayIn(text('den'), 'den'),
    as: dayIn(text('ngay'), 'ngay'),
  };
  const running = periodOfDay('quarter', today);
  const own =
    days.from.day &&
    days.to.day &&
    ({ kind: 'days', from: days.from.day, to: days.to.day } as const);
  const named = periodByParam(text('ky'), year);
  const period = (text('ky') === 'ngay' ? own : named) ?? running;
  const unit = text('don-vi');
  const isOpenPlace = unit === OPEN_PLACE;
  const asked: CountQuestion = {
    desk: chosenByParam(COUNT_DESKS, DESK_PARAMS, query.get('cap')) ?? 'commune',
    period: daysOfPeriod(period),
    asOf: days.as.day ?? today,
    unitId: unit === '' || isOpenPlace ? null : unit,
    isOpenPlace,
  };
  const scope = scopeOf(deps, actor, asked);
  const isCounted = scope.ok || scope.refusals[0].code === 'NOT_ALLOWED';
  const instead = { ...asked, period: daysOfPeriod(running), asOf: today };
  return {
    question: isCounted ? asked : instead,
    period: isCounted ? period : running,
    shown: {
      desk: asked.desk,
      period: text('ky') === 'ngay' ? 'ngay' : periodParam(period),
      year: String(year),
      from: days.from.typed,
      to: days.to.typed,
      day: days.as.typed,
      unit,
    },
    refusals: [
      ...Object.values(days).flatMap(({ refusals }) => refusals),
      ...(isCounted || scope.ok ? [] : scope.refusals.map(shownRefusal)),
    ],
  };
}

/** A day as an address says it or as people type it; what is none stays in its field. */
function dayIn(text: string, field: string) {
  const nothing: { day: PlainDate | null; typed: string; refusals: readonly ShownRefusal[] } = {
    day: null,
    typed: text,
    refusals: [],
  };
  if (text === '') return nothing;
  const read = text.includes('/') ? parseVietnameseDate(text) : parsePlainDate(text);
  if (read.ok) return { ...nothing, day: read.value, typed: formatVietnameseDate(read.value) };
  return { ...nothing, refusals: read.refusals.map((one) => shownRefusal({ ...one, field })) };
}
