import type { Deps } from '#app/deps.ts';
import { FIRST_YEAR, type SupportQuestion } from '#app/support/records/list-supports.ts';
import { askedOfRegister, type AskedOfRegister } from '#desk/register/asked.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { isSupportKind, SOURCES, SUPPORT_GROUPS } from '#domain/support/records/kinds.ts';

/** The word of the address for all years. */
export const ALL_YEARS = 'tat-ca';
const ORDERS = ['day', 'spent', 'title'] as const;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the address of the book asks for. */
export interface BookAsked {
  readonly asked: AskedOfRegister;
  readonly question: SupportQuestion;
  /** The years that may be chosen, the newest first. */
  readonly years: readonly number[];
}

export function bookQuestion(url: URL, deps: Deps, actor: Actor): BookAsked {
  const { searchParams: query } = url;
  const asked = askedOfRegister(url, deps, actor);
  const thisYear = yearOf(deps.clock.today());
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, i) => thisYear - i);
  const kind = query.get('loai') ?? '';
  const producerId = query.get('chu-the') ?? '';
  const source = SOURCES.find((one) => one === query.get('nguon')) ?? null;
  const { text, unitId } = asked.question;
  return {
    asked,
    years,
    question: {
      year:
        query.get('nam') === ALL_YEARS
          ? null
          : (years.find((one) => String(one) === query.get('nam')) ?? thisYear),
      by: query.has('chi') || source !== null ? 'spent' : 'begun',
      group: SUPPORT_GROUPS.find((one) => one === query.get('nhom')) ?? null,
      kind: isSupportKind(kind) ? kind : null,
      source,
      unitId,
      producerId: UUID.test(producerId) ? producerId : null,
      text,
      order: ORDERS.find((one) => one === query.get('xep')) ?? 'day',
    },
  };
}
