/** As many swaps as a notice ever named, and one more. */
export const SWAPS = [0, 1, 2] as const;

/** Which day joins 2/9; `none`: the notice does not say. */
export const SECOND_DAYS = ['none', 'before', 'after'] as const;
