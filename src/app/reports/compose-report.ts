import type { Actor } from '#domain/access/authorize.ts';
import type { Days } from '#domain/calendar/period.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { REPORT_SECTIONS, type ReportContent, type ReportNumber } from '#domain/reports/content.ts';
import type { ReportStanding } from '#domain/reports/report-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import { committeeOf } from '../units/committee-of.ts';
import { deskNumbers } from './desk-numbers.ts';
import { registerNumbers } from './register-numbers.ts';

/**
 * What a report says now: the words that were written, and its numbers as the register has them on the last
 * day of the period, or today while it runs. Refuses what the register and the counts refuse.
 */
export async function composeReport(
  deps: Deps,
  actor: Actor,
  standing: ReportStanding,
): Promise<Result<ReportContent>> {
  const { unitId, kind, from, to, title, version, reason, written } = standing;
  const today = deps.clock.today();
  const asOf = to < today ? to : today;
  const unit = deps.units.unitById(unitId, asOf);
  if (!unit) return refuse('NOT_FOUND');
  const numbers = await numbersFor(deps, actor, { unitId, days: { from, to }, asOf });
  if (!numbers.ok) return numbers;
  return ok({
    ...{ unitId, unitName: unit.fullName, superior: null },
    ...{ issuer: committeeOf(unit), place: unit.name },
    ...{ kind, from, to, asOf, title, version },
    ...(version > 1 && reason !== null && { reason }),
    sections: REPORT_SECTIONS.map((key) => ({
      key,
      text: written[key]?.text ?? '',
      numbers: numbers.value[key] ?? [],
      typed: [...(written[key]?.typed ?? [])],
    })),
  });
}

interface Asked {
  readonly unitId: string;
  readonly days: Days;
  readonly asOf: PlainDate;
}

async function numbersFor(
  deps: Deps,
  actor: Actor,
  asked: Asked,
): Promise<Result<Readonly<Record<string, readonly ReportNumber[]>>>> {
  const results = await registerNumbers(deps, actor, asked);
  if (!results.ok) return results;
  const desks = await deskNumbers(deps, actor, asked);
  return desks.ok ? ok({ results: results.value, desks: desks.value }) : desks;
}
