declare const brand: unique symbol;

/**
 * A calendar day in Viet Nam, `YYYY-MM-DD`. Not a moment: a decision dated 31/08/2026 stays that
 * day wherever the server stands, so it is never a `Date`. Strings compare in calendar order.
 */
export type PlainDate = string & { readonly [brand]: 'PlainDate' };

/** A moment, ISO 8601 in UTC with milliseconds, as the clock gives it. */
export type Instant = string & { readonly [brand]: 'Instant' };
