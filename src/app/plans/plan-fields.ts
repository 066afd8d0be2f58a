import * as v from 'valibot';
import { day, optionalDay, optionalText, parsed, text } from '#app/input-fields.ts';
import { parseDong } from '#domain/support/dong.ts';
import { m } from '#words/paraglide/messages.js';

/** A thousand times the largest programme of a province; sums of it are still exact. */
const MOST_MONEY = 1_000_000_000_000_000;

/** Whole đồng; left out: null. */
export const money = (label: () => string) =>
  v.pipe(
    optionalText(label, 30),
    parsed((sent: string) => parseDong(sent, MOST_MONEY)),
  );

/** The paper of a plan and its days. */
export const HEAD_FIELDS = {
  number: optionalText(m.plans_number_field, 60),
  dated: optionalDay(),
  issuer: text(m.plans_issuer_field, 200),
  title: text(m.plans_title_field, 300),
  from: day(m.plans_from_field),
  to: day(m.plans_to_field),
  money: money(m.plans_money_field),
};
