import * as v from 'valibot';
import { ACT_FIELDS, choice, day, ID, parsed, text } from '#app/input-fields.ts';
import { refuse, type Result } from '#domain/result.ts';
import { parseDong } from '#domain/support/dong.ts';
import { SOURCES } from '#domain/support/records/kinds.ts';
import { m } from '#words/paraglide/messages.js';

/** Money that went out by the contract of a record. */
export const paySupportInput = v.object({
  ...ACT_FIELDS,
  on: day(m.support_paid_on_field),
  source: choice(m.support_field_source, SOURCES),
  paper: text(m.support_paid_paper_field, 60),
  amount: v.pipe(
    v.optional(v.string(), ''),
    parsed((sent: string): Result<number> => {
      const read = parseDong(sent);
      if (!read.ok) return read;
      return read.value === null
        ? refuse('REQUIRED', { label: m.support_paid_amount_field() })
        : { ok: true, value: read.value };
    }),
  ),
});

/** Which payment never was, and why it was entered. */
export const strikePaymentInput = v.object({
  ...ACT_FIELDS,
  paymentId: ID,
  reason: text(m.support_reason_field, 300),
});
