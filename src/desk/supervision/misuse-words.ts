import type { Followed, MisuseKind } from '#domain/supervision/misuse.ts';
import type { TagFamily } from '#ui/Tag.svelte';
import { m } from '#words/paraglide/messages.js';

export const MISUSE_WORDS: Readonly<Record<MisuseKind, () => string>> = {
  noCertificate: m.supervision_misuse_kind_no,
  higherStar: m.supervision_misuse_kind_higher,
  ended: m.supervision_misuse_kind_ended,
  otherCode: m.supervision_misuse_kind_code,
  other: m.supervision_misuse_kind_other,
};

export const FOLLOWED_WORDS: Readonly<
  Record<Followed, { readonly word: () => string; readonly family: TagFamily }>
> = {
  received: { word: m.supervision_misuse_state_received, family: 'ask' },
  looked: { word: m.supervision_misuse_state_looked, family: 'info' },
  checking: { word: m.supervision_misuse_state_checking, family: 'info' },
  ended: { word: m.supervision_misuse_state_ended, family: 'ok' },
};

/** In the address of the office's list. */
export const FOLLOWED_PARAMS: Readonly<Record<Followed, string>> = {
  received: 'moi',
  looked: 'dang-xem',
  checking: 'kiem-tra',
  ended: 'da-tra-loi',
};

export const MISUSE_PARAMS: Readonly<Record<MisuseKind, string>> = {
  noCertificate: 'khong-giay',
  higherStar: 'cao-hon',
  ended: 'het-hieu-luc',
  otherCode: 'ma-khac',
  other: 'khac',
};
