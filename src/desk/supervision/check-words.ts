import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import type { CheckResult } from '#domain/supervision/check-answers.ts';
import type { CheckItem } from '#domain/supervision/check-items.ts';
import type { CheckView } from '#domain/supervision/check-views.ts';
import type { ListedCheck } from '#app/supervision/list-checks.ts';
import type { TagFamily } from '#ui/Tag.svelte';
import { m } from '#words/paraglide/messages.js';

/** The word of each view in addresses. */
export const VIEW_PARAMS: Readonly<Record<CheckView, string>> = {
  all: 'tat-ca',
  open: 'chua-xong',
  kept: 'giu-duoc',
  repair: 'khac-phuc',
  late: 'qua-han',
  failed: 'khong-dat',
};

export const VIEW_WORDS: Readonly<Record<CheckView, () => string>> = {
  all: m.supervision_check_view_all,
  open: m.supervision_check_view_open,
  kept: m.supervision_check_view_kept,
  repair: m.supervision_check_view_repair,
  late: m.supervision_check_view_late,
  failed: m.supervision_check_view_failed,
};

export const KIND_WORDS: Readonly<Record<ListedCheck['kind'], () => string>> = {
  periodic: m.supervision_check_kind_periodic,
  unannounced: m.supervision_check_kind_unannounced,
  elsewhere: m.supervision_check_kind_elsewhere,
};

export const RESULT_WORDS: Readonly<Record<CheckResult, () => string>> = {
  kept: m.supervision_check_result_kept,
  repair: m.supervision_check_result_repair,
  failed: m.supervision_check_result_failed,
};

/** Where a check stands, in a word and its colour. */
export function stateOf(
  {
    state,
    visitOn,
    result,
    repairBy,
    settled,
  }: Pick<ListedCheck, 'state' | 'visitOn' | 'result' | 'repairBy' | 'settled'>,
  today: PlainDate,
): { readonly family: TagFamily; readonly word: string } {
  if (state === 'cancelled')
    return { family: 'neutral', word: m.supervision_check_state_cancelled() };
  if (state === 'planned')
    return visitOn === null
      ? { family: 'warn', word: m.supervision_check_state_no_team() }
      : { family: 'ask', word: m.supervision_check_state_planned() };
  if (state === 'signing') return { family: 'ask', word: m.supervision_check_state_signing() };
  if (settled === 'repaired') return { family: 'ok', word: m.supervision_check_result_repaired() };
  if (settled === 'notRepaired')
    return { family: 'bad', word: m.supervision_check_result_not_repaired() };
  if (result === 'repair' && repairBy !== null) {
    const day = formatVietnameseDate(repairBy);
    return repairBy < today
      ? { family: 'bad', word: m.supervision_check_result_late({ day }) }
      : { family: 'warn', word: m.supervision_check_result_repair_by({ day }) };
  }
  return result === 'failed'
    ? { family: 'bad', word: m.supervision_check_result_failed() }
    : { family: 'ok', word: m.supervision_check_result_kept() };
}

/** Items that no criteria decision names. */
const OWN_ITEMS: Readonly<Record<string, () => string>> = {
  'mark-use': m.supervision_check_mark_use,
  'mark-information': m.supervision_check_mark_information,
  'mark-advertising': m.supervision_check_mark_advertising,
  'part-A': m.supervision_check_part_A,
  'part-B': m.supervision_check_part_B,
  'part-C': m.supervision_check_part_C,
};

/** What an item asks, in the words of its criteria version, or in ours. */
export function itemLabel({ id, label }: Pick<CheckItem, 'id' | 'label'>): string {
  return OWN_ITEMS[id]?.() ?? `${id}. ${label}`;
}

/** How it was assessed; undefined where the paper does not say it. */
export function itemWas({ id, was, star, papers }: CheckItem): string | undefined {
  if (was === '') return undefined;
  if (id.startsWith('part-')) return m.supervision_check_was_points({ was: was.replace('.', ',') });
  return star !== null && papers.length === 0
    ? m.supervision_check_was_mark({ star, was })
    : m.supervision_check_was({ was });
}

/** The parts of the record, by their word in addresses. */
export const PART_PARAMS = { criteria: 'tieu-chi', mark: 'bieu-trung' } as const;

export const PART_WORDS = {
  criteria: m.supervision_check_part_criteria,
  mark: m.supervision_check_part_mark,
} as const;
