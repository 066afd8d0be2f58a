import { listAudit, type AuditFilter } from '#app/audit/list-audit.ts';
import { AUDIT_EVENTS } from '#domain/audit/entry.ts';
import { parseVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { orErrorPage } from '#routes/form.ts';
import { askRight } from '#routes/guard.ts';
import { eventWord, outcomeWord } from './words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'audit.view');
  const { searchParams: query } = event.url;
  const filter = filterOf(query);
  const list = orErrorPage(await listAudit(event.locals.deps, actor, filter));
  return {
    // As typed, so that a day that cannot be read is still there to be corrected.
    typed: { from: query.get('tu') ?? '', to: query.get('den') ?? '' },
    filter,
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

function filterOf(query: URLSearchParams): AuditFilter {
  const page = Number(query.get('trang') ?? '1');
  const words = (name: string) => (query.get(name) ?? '').trim().slice(0, 100);
  return {
    account: words('ai'),
    object: words('muc'),
    event: AUDIT_EVENTS.find((one) => one === query.get('viec')) ?? null,
    from: dayOf(query.get('tu')),
    to: dayOf(query.get('den')),
    refusedOnly: query.has('tu-choi'),
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
}

function dayOf(typed: string | null): PlainDate | null {
  const day = parseVietnameseDate(typed?.trim() ?? '');
  return day.ok ? day.value : null;
}
