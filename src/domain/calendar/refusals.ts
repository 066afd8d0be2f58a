/** Refusals of this area: the comment says when, the sentence what to do. */
export const CALENDAR_REFUSALS = {} as const;
