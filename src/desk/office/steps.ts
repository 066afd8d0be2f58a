import type { IntakeEntry } from '#app/office/list-intake.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { LineIcon } from '#ui/icons.ts';
import { m } from '#words/paraglide/messages.js';
import type { TagFamily } from '#ui/Tag.svelte';

/** Where a dossier is at the office, and the one thing to do next. */
export interface IntakeStep {
  readonly family: TagFamily;
  readonly icon: LineIcon;
  readonly word: string;
  readonly action: string;
  /** Address without language. */
  readonly href: string;
}

export function stepOf({ dossierId, state, answerBy }: IntakeEntry): IntakeStep {
  const href = `/lam-viec/tinh/${dossierId}`;
  switch (state) {
    case 'forwarded':
      return {
        family: 'ask',
        icon: 'mail',
        word: m.office_state_forwarded(),
        action: m.office_next_receive(),
        href,
      };
    case 'officeReview':
      return {
        family: 'info',
        icon: 'edit',
        word: m.office_state_review(),
        action: m.office_next_read(),
        href,
      };
    case 'officeReturned':
      return {
        family: 'warn',
        icon: 'pause',
        word: m.office_state_returned({ day: answerBy ? formatVietnameseDate(answerBy) : '' }),
        action: m.office_next_look(),
        href,
      };
    case 'accepted':
      return {
        family: 'ok',
        icon: 'check',
        word: m.office_state_accepted(),
        action: m.office_next_session(),
        href: '/lam-viec/hoi-dong',
      };
  }
}
