import { plainDate } from '#domain/calendar/plain-date.ts';

/** The day districts ended and the 34 provinces and 3,321 communes took over. */
export const TWO_TIER_DAY = plainDate(2025, 7, 1);
