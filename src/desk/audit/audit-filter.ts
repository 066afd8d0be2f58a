import type { AuditFilter } from '#app/audit/list-audit.ts';
import { AUDIT_EVENTS } from '#domain/audit/entry.ts';
import { parseVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { refusalSentence } from '#domain/refusals.ts';
import type { FormRefusal } from '#ui/form.ts';
import { getLocale } from '#words/paraglide/runtime.js';

/** What the address asks for; a day that cannot be read is named beside its field and filters nothing. */
export function auditFilter(query: URLSearchParams): {
  readonly filter: AuditFilter;
  readonly refusals: readonly FormRefusal[];
} {
  const page = Number(query.get('trang') ?? '1');
  const words = (name: string) => (query.get(name) ?? '').trim().slice(0, 100);
  const [from, to] = [dayOf(query, 'tu'), dayOf(query, 'den')];
  return {
    filter: {
      account: words('ai'),
      object: words('muc'),
      event: AUDIT_EVENTS.find((one) => one === query.get('viec')) ?? null,
      from: from.day,
      to: to.day,
      refusedOnly: query.has('tu-choi'),
      page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
    },
    refusals: [...from.refusals, ...to.refusals],
  };
}

function dayOf(
  query: URLSearchParams,
  field: string,
): { readonly day: PlainDate | null; readonly refusals: readonly FormRefusal[] } {
  const typed = (query.get(field) ?? '').trim();
  if (typed === '') return { day: null, refusals: [] };
  const read = parseVietnameseDate(typed);
  if (read.ok) return { day: read.value, refusals: [] };
  const sentence = refusalSentence(read.refusals[0], getLocale());
  return { day: null, refusals: [{ field, sentence }] };
}
