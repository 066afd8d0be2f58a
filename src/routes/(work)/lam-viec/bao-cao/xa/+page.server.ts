import { viewCommuneReports } from '#app/reports/view-commune-reports.ts';
import { formatVietnameseDate, monthOf, yearOf } from '#domain/calendar/plain-date.ts';
import { periodOfMonth } from '#domain/calendar/period.ts';
import { daysOfPeriod, periodByParam, periodParam, periodWords } from '#desk/counts/periods.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'report.view');
  const { deps } = event.locals;
  const today = deps.clock.today();
  const { searchParams } = event.url;
  const asked = Number(searchParams.get('nam'));
  const year = Number.isInteger(asked) && asked >= 2018 && asked <= 2100 ? asked : yearOf(today);
  const named = periodByParam(searchParams.get('ky') ?? '', year);
  const running = { kind: 'quarter', no: periodOfMonth('quarter', monthOf(today)), year } as const;
  const period = named && named.kind !== 'days' ? named : running;
  const days = { kind: period.kind, ...daysOfPeriod(period) };
  const { rows, done } = orErrorPage(await viewCommuneReports(deps, actor, days));
  return {
    ...{ done, year, all: rows.length },
    period: { param: periodParam(period), words: periodWords(period) },
    missing: rows.flatMap(({ unit, report }) => (report ? [] : [unit.fullName])),
    reported: rows.flatMap(({ unit, report }) =>
      report
        ? [
            {
              ...{ id: report.id, unit: unit.fullName, title: report.title, state: report.state },
              version: report.version,
              frozenOn: report.frozenOn && formatVietnameseDate(report.frozenOn),
            },
          ]
        : [],
    ),
  };
};
