/** Refusals of this area: the comment says when, the sentence what to do. */
export const COUNCIL_REFUSALS = {} as const;
