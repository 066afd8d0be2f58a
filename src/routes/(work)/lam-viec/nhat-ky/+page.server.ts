import { listAudit } from '#app/audit/list-audit.ts';
import { AUDIT_EVENTS } from '#domain/audit/entry.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { auditFilter } from '#desk/audit/audit-filter.ts';
import { eventWord, outcomeWord } from '#desk/audit/words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'audit.view');
  const { searchParams: query } = event.url;
  const { filter, refusals } = auditFilter(query);
  const list = orErrorPage(await listAudit(event.locals.deps, actor, filter));
  return {
    // As typed, so that a day that cannot be read is still there to be corrected.
    typed: { from: query.get('tu') ?? '', to: query.get('den') ?? '' },
    filter,
    refusals,
    total: list.total,
    pages: list.pages,
    events: AUDIT_EVENTS.map((value) => ({ value, label: eventWord(value) })),
    rows: list.rows.map((row) => ({
      ...row,
      what: eventWord(row.event),
      result: outcomeWord(row.outcome),
    })),
  };
};
