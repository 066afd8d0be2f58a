import type { Deps } from '#app/deps.ts';
import type { Actor } from '#domain/access/authorize.ts';
import {
  formatVietnameseDate,
  parsePlainDate,
  parseVietnameseDate,
  plainDate,
} from '#domain/calendar/plain-date.ts';
import type { Period } from '#domain/indicators/condition.ts';
import type { UnitId } from '#domain/units/unit.ts';
import { askedOfRegister, type AskedOfRegister } from '#desk/register/asked.ts';
import { shownRefusal, type ShownRefusal } from '#request/form.ts';

/** Of which unit and days an address asks indicators, and how its fields show it. */
export interface AskedOfIndicators {
  readonly unitId: UnitId | null;
  readonly period: Period;
  readonly shown: { readonly unit: string; readonly day: string; readonly from: string };
  readonly choices: AskedOfRegister['unitChoices'];
  readonly refusals: readonly ShownRefusal[];
}

/** As `askedOfRegister` reads unit and day; the period begins with the year of the day, where nothing else is asked. */
export function askedOfIndicators(url: URL, deps: Deps, actor: Actor): AskedOfIndicators {
  const { question, shown, unitChoices, refusals } = askedOfRegister(url, deps, actor);
  const { day, unitId } = question;
  const typed = (url.searchParams.get('tu-ngay') ?? '').trim().slice(0, 20);
  const read = typed.includes('/') ? parseVietnameseDate(typed) : parsePlainDate(typed);
  const isWrong = typed !== '' && !read.ok;
  const from = read.ok ? read.value : plainDate(Number(day.slice(0, 4)), 1, 1);
  const wrong = isWrong
    ? read.refusals.map((one) => shownRefusal({ ...one, field: 'tu-ngay' }))
    : [];
  return {
    unitId,
    period: { from, to: day },
    shown: { unit: shown.unit, day: shown.day, from: isWrong ? typed : formatVietnameseDate(from) },
    choices: unitChoices,
    refusals: [...refusals, ...wrong],
  };
}

/** The same question in an address. */
export function askedQuery(unitId: UnitId | null, { from, to }: Period): string {
  const query = new URLSearchParams({ ngay: to, 'tu-ngay': from });
  if (unitId !== null) query.set('don-vi', unitId);
  return query.toString();
}
