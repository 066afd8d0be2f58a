import { isAllowedSomewhere, type Holder } from '#domain/access/authorize.ts';
import type { Verb } from '#domain/access/verbs.ts';
import { m } from '#words/paraglide/messages.js';

interface ProgrammePage {
  readonly href: string;
  readonly label: () => string;
  readonly verb: Verb;
}

/** The pages of plans and reports, in the order of a year's work. */
export const PROGRAMME_PAGES: readonly ProgrammePage[] = [
  { href: '/lam-viec/ke-hoach', label: m.programme_plans, verb: 'plan.view' },
  { href: '/lam-viec/chi-tieu', label: m.programme_indicators, verb: 'register.view' },
  { href: '/lam-viec/chu-trinh', label: m.programme_cycle, verb: 'cycle.view' },
  { href: '/lam-viec/ho-tro', label: m.programme_support, verb: 'support.view' },
  { href: '/lam-viec/kien-nghi', label: m.programme_concerns, verb: 'concern.view' },
  { href: '/lam-viec/bao-cao', label: m.programme_reports, verb: 'report.view' },
  { href: '/lam-viec/bao-cao/sau-so', label: m.programme_counts, verb: 'count.view' },
];

/** A tab as the head of a programme page shows it. */
export interface ProgrammeTab {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

/** Those that this person may open; `current` is the address of the page that is open. */
export function programmeTabs(actor: Holder, current: string): readonly ProgrammeTab[] {
  return PROGRAMME_PAGES.filter(({ verb }) => isAllowedSomewhere(actor, verb)).map(
    ({ href, label }) => ({ href, label: label(), current: href === current }),
  );
}
