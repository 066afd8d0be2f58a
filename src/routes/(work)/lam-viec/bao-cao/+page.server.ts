import { listReports } from '#app/reports/list-reports.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { programmeTabs } from '#desk/programme/tabs.ts';
import { reportPeriod, REPORTS_PATH } from '#desk/reports/words.ts';
import { pageOf } from '#request/chosen.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'report.view');
  const { deps } = event.locals;
  const page = pageOf(event.url);
  const list = orErrorPage(await listReports(deps, actor, page));
  lastPageInstead(event.url, list.pages);
  return {
    tabs: programmeTabs(actor, REPORTS_PATH),
    mayPrepare: isAllowedSomewhere(actor, 'report.prepare'),
    total: list.total,
    page,
    pages: list.pages,
    rows: list.rows.map((row) => ({
      ...row,
      unit: deps.units.unitById(row.unitId, row.toDay)?.fullName ?? row.unitId,
      period: reportPeriod(row.kind, row.fromDay, row.toDay),
      frozenOn: row.frozenOn && formatVietnameseDate(row.frozenOn),
    })),
  };
};
