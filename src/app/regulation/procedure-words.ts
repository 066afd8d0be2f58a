import type { PROCEDURE_CHOICES, ProcedureChoice } from '#domain/regulation/procedure.ts';
import { m } from '#words/paraglide/messages.js';

type Words = () => string;

/** A setting as the form asks it: the question, its name within a sentence, and each way. */
type SettingWords<Setting extends ProcedureChoice> = {
  readonly label: Words;
  readonly field: Words;
  readonly ways: Readonly<Record<(typeof PROCEDURE_CHOICES)[Setting][number], Words>>;
};

export const PROCEDURE_WORDS: {
  readonly [Setting in ProcedureChoice]: SettingWords<Setting>;
} = {
  ninetyWithoutMark: {
    label: m.council_regulation_ninety,
    field: m.council_regulation_ninety_field,
    ways: {
      ministry: m.council_regulation_ninety_ministry,
      markStar: m.council_regulation_ninety_mark_star,
    },
  },
  shownMeanwhile: {
    label: m.council_regulation_meanwhile,
    field: m.council_regulation_meanwhile_field,
    ways: {
      provincial: m.council_regulation_meanwhile_provincial,
      older: m.council_regulation_meanwhile_older,
    },
  },
  deferredTotals: {
    label: m.council_regulation_deferred,
    field: m.council_regulation_deferred_field,
    ways: {
      closed: m.council_regulation_deferred_closed,
      open: m.council_regulation_deferred_open,
    },
  },
  communeClock: {
    label: m.council_regulation_clock,
    field: m.council_regulation_clock_field,
    ways: {
      arrival: m.council_regulation_clock_arrival,
      nextWorkingDay: m.council_regulation_clock_next_working_day,
      receipt: m.council_regulation_clock_receipt,
    },
  },
  cutOffDay: {
    label: m.council_regulation_cut_off,
    field: m.council_regulation_cut_off_field,
    ways: {
      excluded: m.council_regulation_cut_off_excluded,
      included: m.council_regulation_cut_off_included,
    },
  },
  afterEnd: {
    label: m.council_regulation_after_end,
    field: m.council_regulation_after_end_field,
    ways: {
      reassessment: m.council_regulation_after_end_reassessment,
      first: m.council_regulation_after_end_first,
      either: m.council_regulation_after_end_either,
    },
  },
  notHigher: {
    label: m.council_regulation_not_higher,
    field: m.council_regulation_not_higher_field,
    ways: {
      keepOld: m.council_regulation_not_higher_keep_old,
      replace: m.council_regulation_not_higher_replace,
    },
  },
  lastDay: {
    label: m.council_regulation_last_day,
    field: m.council_regulation_last_day_field,
    ways: {
      sameDay: m.council_regulation_last_day_same_day,
      dayBefore: m.council_regulation_last_day_day_before,
    },
  },
  hearingDays: {
    label: m.supervision_regulation_hearing,
    field: m.supervision_regulation_hearing_field,
    ways: {
      '7': () => m.supervision_regulation_days({ days: 7 }),
      '5': () => m.supervision_regulation_days({ days: 5 }),
      '10': () => m.supervision_regulation_days({ days: 10 }),
      '15': () => m.supervision_regulation_days({ days: 15 }),
    },
  },
  revokedFrom: {
    label: m.supervision_regulation_from,
    field: m.supervision_regulation_from_field,
    ways: {
      decisionDay: m.supervision_regulation_from_day,
      dayAfter: m.supervision_regulation_from_after,
    },
  },
  publicTexts: {
    label: m.council_regulation_texts,
    field: m.council_regulation_texts_field,
    ways: {
      lookFirst: m.council_regulation_texts_look_first,
      atOnce: m.council_regulation_texts_at_once,
    },
  },
};
