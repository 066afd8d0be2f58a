import type { PROCEDURE_CHOICES, ProcedureChoice } from '#domain/council/procedure.ts';
import { m } from '#ui/paraglide/messages.js';

type Words = () => string;

/** A setting as the form asks it: the question, its name within a sentence, and each way. */
type SettingWords<Setting extends ProcedureChoice> = {
  readonly label: Words;
  readonly field: Words;
  readonly ways: Readonly<Record<(typeof PROCEDURE_CHOICES)[Setting][number], Words>>;
};

/** The settings that this version goes by and asks. */
export type AskedChoice = Extract<
  ProcedureChoice,
  'deferredTotals' | 'communeClock' | 'publicTexts'
>;

export const PROCEDURE_WORDS: {
  readonly [Setting in AskedChoice]: SettingWords<Setting>;
} = {
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
  publicTexts: {
    label: m.council_regulation_texts,
    field: m.council_regulation_texts_field,
    ways: {
      lookFirst: m.council_regulation_texts_look_first,
      atOnce: m.council_regulation_texts_at_once,
    },
  },
};
