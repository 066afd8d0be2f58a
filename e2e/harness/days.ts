/** The day on which the journeys take place, the day of the demonstration province. */
export const TODAY = '2026-11-24';

/** 37 months later: a certificate of that day has lapsed. */
export const AFTER_37_MONTHS = '2029-12-24';
