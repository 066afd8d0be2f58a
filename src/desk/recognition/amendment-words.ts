import type { Amendment, AmendmentKind } from '#domain/recognition/amendment.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { TagFamily } from '#ui/Tag.svelte';
import { m } from '#words/paraglide/messages.js';

/** "Quyết định đính chính", "Phụ lục kèm theo". */
export function amendmentKindWord(kind: AmendmentKind): string {
  return kind === 'correction'
    ? m.recognition_amendment_kind_correction()
    : m.recognition_amendment_kind_annex();
}

/** What a tag says of a correction or an annex. */
export function amendmentStateWord({ state, settledOn }: Pick<Amendment, 'state' | 'settledOn'>): {
  readonly family: TagFamily;
  readonly word: string;
} {
  const day = settledOn === null ? '' : formatVietnameseDate(settledOn);
  switch (state) {
    case 'waiting':
      return { family: 'ask', word: m.recognition_amendment_state_waiting() };
    case 'signed':
      return { family: 'ok', word: m.recognition_amendment_state_signed({ day }) };
    case 'sentBack':
      return { family: 'warn', word: m.recognition_amendment_state_sent_back({ day }) };
    case 'withdrawn':
      return { family: 'neutral', word: m.recognition_amendment_state_withdrawn({ day }) };
  }
}
