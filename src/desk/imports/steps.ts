import type { Step } from '#ui/Steps.svelte';
import { m } from '#words/paraglide/messages.js';

/** The steps of a list that have a view of their own. */
export const LIST_VIEWS = ['cot', 'cau-hoi', 'xem', 'ghi'] as const;
export type ListView = (typeof LIST_VIEWS)[number];

/** How far a list is: columns that block come first, then what waits for an answer. */
export interface ListProgress {
  readonly blocked: number;
  readonly waiting: number;
  /** It is worked on; else it waits for a second person, or stands in the register. */
  readonly open: boolean;
  readonly entered: boolean;
}

/** The view that is asked for, or the first in which something is left to do. */
export function viewOf(asked: string | null, { blocked, waiting, open }: ListProgress): ListView {
  const chosen = LIST_VIEWS.find((one) => one === asked);
  if (chosen) return chosen;
  if (!open) return 'ghi';
  if (blocked > 0) return 'cot';
  return waiting > 0 ? 'cau-hoi' : 'ghi';
}

/** The six steps as the head of the page shows them; null: no file yet. */
export function listSteps(view: ListView | null, progress: ListProgress): readonly Step[] {
  const { blocked, waiting, entered } = progress;
  const state = (own: ListView, done: boolean) =>
    view === own ? 'now' : view !== null && done ? 'done' : 'next';
  return [
    { label: m.imports_step_file(), state: view === null ? 'now' : 'done' },
    { label: m.imports_step_table(), state: view === null ? 'next' : 'done' },
    { label: m.imports_step_columns(), state: state('cot', blocked === 0) },
    { label: m.imports_step_questions(), state: state('cau-hoi', blocked + waiting === 0) },
    { label: m.imports_step_look(), state: state('xem', blocked + waiting === 0) },
    { label: m.imports_step_enter(), state: entered ? 'done' : state('ghi', false) },
  ];
}
