import type { WorkingDeadline } from '#domain/calendar/commune-deadline.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { Claim, Opinion, ReportItem } from '#domain/dossier/commune-report.ts';
import { m } from '#words/paraglide/messages.js';

/** The four items of form 03. */
export const ITEM_WORDS = {
  material: m.commune_item_material,
  labour: m.commune_item_labour,
  idea: m.commune_item_idea,
  identity: m.commune_item_identity,
} as const satisfies Record<ReportItem, () => string>;

/** What the commune thinks of an item: words, never points. */
export const OPINION_WORDS = {
  fits: m.commune_opinion_fits,
  partly: m.commune_opinion_partly,
  doesNotFit: m.commune_opinion_does_not_fit,
} as const satisfies Record<Opinion, () => string>;

/** The criterion an item speaks about, or that the set has none. */
export function criterionWords({ criterion }: Claim): string {
  return criterion === null
    ? m.commune_item_no_criterion()
    : m.commune_item_criterion({ code: criterion });
}

/** The commune's term in the one sentence of every page; it says when the last day may still move. */
export function deadlineSentence({ lastDay, left, state, provisional }: WorkingDeadline): string {
  const said = { day: formatVietnameseDate(lastDay), days: Math.abs(left) };
  const sentence =
    state === 'late'
      ? m.commune_deadline_late(said)
      : left === 0
        ? m.commune_deadline_last(said)
        : m.commune_deadline_left(said);
  return provisional ? `${sentence} ${m.commune_deadline_provisional()}` : sentence;
}
