/** Refusals of this area: the comment says when, the sentence what to do. */
export const UNITS_REFUSALS = {} as const;
