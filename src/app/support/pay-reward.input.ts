import * as v from 'valibot';
import { ACT_FIELDS, day, ID, parsed, text } from '#app/input-fields.ts';
import { parseDong } from '#domain/support/dong.ts';
import { refuse, type Result } from '#domain/result.ts';
import { m } from '#words/paraglide/messages.js';

/** Money that went out to a product. */
export const payRewardInput = v.object({
  ...ACT_FIELDS,
  certificateId: ID,
  on: day(m.support_paid_on_field),
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

/** What a payment really was; nothing written: it never was. */
export const correctPaymentInput = v.object({
  ...ACT_FIELDS,
  payment: v.pipe(v.string(), v.digits(), v.transform(Number), v.safeInteger()),
  amount: v.pipe(
    v.optional(v.string(), ''),
    parsed(parseDong),
    v.transform((amount) => amount ?? 0),
  ),
  reason: text(m.support_reason_field, 300),
});
