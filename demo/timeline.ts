import { plainDate } from '#domain/calendar/plain-date.ts';

/** The demonstration's days. The register opens on the first working day of June 2026. */
export const OPENING = plainDate(2026, 6, 1);
/** Producers enter their products. */
export const REGISTRATION = plainDate(2026, 6, 2);
/** Recognitions of earlier years are taken over from the books. */
export const TAKEOVER = plainDate(2026, 6, 3);
/** The province's Regulation comes into force. */
export const REGULATION = plainDate(2026, 6, 8);
/** The day the story has come to. */
export const TODAY = plainDate(2026, 11, 21);
