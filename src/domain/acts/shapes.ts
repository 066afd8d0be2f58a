import * as v from 'valibot';
import { isPlainDate, type PlainDate } from '../calendar/plain-date.ts';

/** A calendar day as the ledger keeps it, `YYYY-MM-DD`. */
export const day = v.custom<PlainDate>((value) => typeof value === 'string' && isPlainDate(value));

export const text = v.string();
export const whole = v.pipe(v.number(), v.integer());
export const flag = v.boolean();

/** Exactly these entries: a key that nobody wrote by this shape means that the act was bent. */
export const record = v.strictObject;

/** An entry that older acts, or some acts, do not have. */
export const maybe = v.exactOptional;

export const orNull = v.nullable;
export const oneOf = v.picklist;

/** A list that nobody changes. */
export function list<const Item extends v.GenericSchema>(item: Item) {
  return v.pipe(v.array(item), v.readonly());
}
