import type { CountDesk, CountName } from '#domain/counts/six-counts.ts';
import { m } from '#words/paraglide/messages.js';

export const DESK_WORDS: Readonly<Record<CountDesk, () => string>> = {
  commune: m.counts_desk_commune,
  province: m.counts_desk_province,
  whole: m.counts_desk_whole,
};

export const NUMBER_WORDS: Readonly<Record<CountName, () => string>> = {
  carried: m.counts_carried,
  received: m.counts_received,
  returned: m.counts_returned,
  done: m.counts_done,
  open: m.counts_open,
  late: m.counts_late,
  returnedLate: m.counts_returned_late,
};

/** As a sentence has it: "3 hồ sơ quá hạn". */
export const NUMBER_SENTENCES: Readonly<Record<CountName, (of: { count: string }) => string>> = {
  carried: m.counts_list_carried,
  received: m.counts_list_received,
  returned: m.counts_list_returned,
  done: m.counts_list_done,
  open: m.counts_list_open,
  late: m.counts_list_late,
  returnedLate: m.counts_list_returned_late,
};
