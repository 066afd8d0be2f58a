import * as v from 'valibot';
import { choice, parsed, ticked } from '#app/input-fields.ts';
import { checkNumberPattern } from '#domain/regulation/number-pattern.ts';
import {
  CHECK_GAP_RANGE,
  PROCEDURE_CHOICES,
  WARNING_DAYS_RANGE,
  type ProcedureChoice,
} from '#domain/regulation/procedure.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { m } from '#words/paraglide/messages.js';
import { PROCEDURE_WORDS } from './procedure-words.ts';

/** The fields of how the province proceeds; the scoring of sheets stands in `publishRegulationInput`. */
export const PROCEDURE_FIELDS = {
  ninetyWithoutMark: way('ninetyWithoutMark'),
  shownMeanwhile: way('shownMeanwhile'),
  deferredTotals: way('deferredTotals'),
  communeClock: way('communeClock'),
  cutOffDay: way('cutOffDay'),
  afterEnd: way('afterEnd'),
  notHigher: way('notHigher'),
  lastDay: way('lastDay'),
  hearingDays: way('hearingDays'),
  revokedFrom: way('revokedFrom'),
  publicTexts: way('publicTexts'),
  invitedVote: ticked,
  certificateNumber: v.pipe(v.optional(v.string(), ''), parsed(checkNumberPattern)),
  warningDays: v.pipe(v.optional(v.string(), ''), parsed(readWarning)),
  checkGapMonths: v.pipe(v.optional(v.string(), ''), parsed(readCheckGap)),
};

/** One of the few ways in which a setting is decided. */
function way<Setting extends ProcedureChoice>(setting: Setting) {
  const ways: readonly (typeof PROCEDURE_CHOICES)[Setting][number][] = PROCEDURE_CHOICES[setting];
  return choice(PROCEDURE_WORDS[setting].field, ways);
}

/** How many days before its end a certificate is warned of: numbers with commas between, in any order. */
function readWarning(sent: string): Result<number[]> {
  const { min, max } = WARNING_DAYS_RANGE;
  const typed = sent.split(/[\s,;]+/).filter((one) => one !== '');
  const days = typed.map((one) => (/^\d{1,3}$/.test(one) ? Number(one) : NaN));
  if (days.length > 0 && days.every((day) => day >= min && day <= max)) {
    return ok([...new Set(days)].sort((a, b) => b - a));
  }
  const setting = m.council_regulation_warning_days();
  return refuse('REGULATION_OUT_OF_RANGE', { setting, min, max });
}

/** Within how many months a second check of a producer asks for its reason (Đ9.2b). */
function readCheckGap(sent: string): Result<number> {
  const { min, max } = CHECK_GAP_RANGE;
  const months = /^\s*\d{1,2}\s*$/.test(sent) ? Number(sent) : NaN;
  if (months >= min && months <= max) return ok(months);
  const setting = m.council_regulation_check_gap();
  return refuse('REGULATION_OUT_OF_RANGE', { setting, min, max });
}
