import type { Answer, AnsweredBy, Contact } from '#domain/expiry/renewal.ts';
import type { Month } from '#domain/expiry/horizon.ts';
import type { EndingView } from '#domain/expiry/views.ts';
import type { ShownMark } from '#app/expiry/marks.ts';
import type { TagFamily } from '#ui/Tag.svelte';
import { m } from '#words/paraglide/messages.js';

export const VIEW_WORDS: Readonly<Record<EndingView, () => string>> = {
  unanswered: m.expiry_view_unanswered,
  unreached: m.expiry_view_unreached,
  call: m.expiry_view_call,
  renews: m.expiry_view_renews,
  handedIn: m.expiry_view_handedIn,
  stops: m.expiry_view_stops,
};

export const ANSWER_WORDS: Readonly<Record<Answer, () => string>> = {
  renews: m.expiry_answer_renews,
  stops: m.expiry_answer_stops,
  call: m.expiry_answer_call,
};

export const BY_WORDS: Readonly<Record<AnsweredBy, () => string>> = {
  link: m.expiry_by_link,
  account: m.expiry_by_account,
  officer: m.expiry_by_officer,
};

export const CONTACT_WORDS: Readonly<Record<Contact, (figures: { day: string }) => string>> = {
  call: m.expiry_contact_call,
  visit: m.expiry_contact_visit,
  message: m.expiry_contact_message,
  letter: m.expiry_contact_letter,
};

export const HOW_WORDS: Readonly<Record<Contact, () => string>> = {
  call: m.expiry_how_call,
  visit: m.expiry_how_visit,
  message: m.expiry_how_message,
  letter: m.expiry_how_letter,
};

export const MARK_WORDS: Readonly<Record<ShownMark['mark'], () => string>> = {
  read: m.expiry_mark_read,
  sent: m.expiry_mark_sent,
  failed: m.expiry_mark_failed,
  told: m.expiry_mark_told,
  wait: m.expiry_mark_wait,
  none: m.expiry_mark_none,
};

export const WINDOW_WORDS = {
  tooEarly: m.expiry_window_tooEarly,
  open: m.expiry_window_open,
  late: m.expiry_window_late,
} as const;

/** `12/2026`. */
export function monthWords(month: Month): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`;
}

/** What a row says of the answer, and how urgent that is. */
export function answerTag(row: {
  readonly handedIn: boolean;
  readonly answer: Answer | null;
  readonly reached: boolean;
  readonly asked: boolean;
}): { readonly family: TagFamily; readonly word: string } {
  if (row.handedIn) return { family: 'ok', word: m.expiry_answer_handedIn() };
  if (row.answer === 'renews') return { family: 'ok', word: m.expiry_answer_renews() };
  if (row.answer === 'stops') return { family: 'neutral', word: m.expiry_answer_stops() };
  if (row.answer === 'call') return { family: 'warn', word: m.expiry_answer_call() };
  if (!row.asked) return { family: 'neutral', word: m.expiry_answer_notYet() };
  return row.reached
    ? { family: 'ask', word: m.expiry_answer_none() }
    : { family: 'bad', word: m.expiry_answer_unreached() };
}
