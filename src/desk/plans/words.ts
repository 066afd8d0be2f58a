import {
  formatVietnameseDate,
  monthOf,
  dayOfMonth,
  yearOf,
  type PlainDate,
} from '#domain/calendar/plain-date.ts';
import type { Source } from '#domain/plans/budget.ts';
import type { Change, PartKind } from '#domain/plans/content.ts';
import type { DueState } from '#domain/plans/milestones.ts';
import type { PlanState } from '#domain/plans/plan-acts.ts';
import type { TagFamily } from '#ui/Tag.svelte';
import { m } from '#words/paraglide/messages.js';

interface Word {
  readonly family: TagFamily;
  readonly word: () => string;
}

export const PLAN_STATES: Readonly<Record<Exclude<PlanState, 'none'>, Word>> = {
  draft: { family: 'info', word: m.plans_state_draft },
  waiting: { family: 'warn', word: m.plans_state_waiting },
  standing: { family: 'ok', word: m.plans_state_standing },
  amending: { family: 'info', word: m.plans_state_amending },
  amendmentWaits: { family: 'warn', word: m.plans_state_amendmentWaits },
  ending: { family: 'warn', word: m.plans_state_ending },
  withdrawn: { family: 'neutral', word: m.plans_state_withdrawn },
};

export const SOURCE_WORDS: Readonly<Record<Source | 'unsaid', () => string>> = {
  central: m.plans_source_central,
  province: m.plans_source_province,
  district: m.plans_source_district,
  commune: m.plans_source_commune,
  credit: m.plans_source_credit,
  community: m.plans_source_community,
  producers: m.plans_source_producers,
  unsaid: m.plans_source_unsaid,
};

export const PART_WORDS: Readonly<Record<PartKind | 'head', () => string>> = {
  head: m.plans_part_head,
  task: m.plans_part_task,
  milestone: m.plans_part_milestone,
  budget: m.plans_part_budget,
  target: m.plans_part_target,
};

/** The words of addresses. */
export const PART_PARAMS = {
  head: 'van-ban',
  task: 'nhiem-vu',
  milestone: 'moc',
  budget: 'kinh-phi',
  target: 'chi-tieu',
} as const;
export type WrittenPart = keyof typeof PART_PARAMS;
export const WRITTEN_PARTS = ['head', 'target', 'task', 'milestone', 'budget'] as const;

export const CHANGE_WORDS: Readonly<Record<Change['kind'], Word>> = {
  added: { family: 'ok', word: m.plans_change_added },
  changed: { family: 'info', word: m.plans_change_changed },
  removed: { family: 'bad', word: m.plans_change_removed },
};

/** How a milestone stands, in words with their colour. */
export function dueWords(due: DueState): { family: TagFamily; words: string } {
  switch (due.kind) {
    case 'done': {
      const day = formatVietnameseDate(due.on);
      const words =
        due.late === 0 ? m.plans_due_done({ day }) : m.plans_due_done_late({ day, days: due.late });
      return { family: 'ok', words };
    }
    case 'left':
      return {
        family: due.days <= 30 ? 'warn' : 'neutral',
        words: due.days === 0 ? m.plans_due_today() : m.plans_due_left({ days: due.days }),
      };
    case 'late':
      return { family: 'bad', words: m.plans_due_late({ days: due.days }) };
  }
}

/** "năm 2026" for a whole year, else its two days. */
export function periodWords(from: PlainDate, to: PlainDate): string {
  const begins = monthOf(from) === 1 && dayOfMonth(from) === 1;
  const ends = monthOf(to) === 12 && dayOfMonth(to) === 31;
  if (begins && ends && yearOf(from) === yearOf(to)) return m.plans_year({ year: yearOf(from) });
  if (begins && ends) return `${String(yearOf(from))} – ${String(yearOf(to))}`;
  return m.plans_period({ from: formatVietnameseDate(from), to: formatVietnameseDate(to) });
}

/** "Số 61/KH-UBND ngày 12/02/2026", as far as there is one. */
export function paperWords(number: string, dated: PlainDate | null): string {
  if (number === '' || dated === null) return number || m.plans_paper_none();
  return m.plans_paper({ number, day: formatVietnameseDate(dated) });
}
