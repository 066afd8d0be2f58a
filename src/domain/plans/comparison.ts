/** How a target compares what is measured with what is wanted; `do` is a task without a number. */
export const COMPARISONS = ['>=', '>', '=', '<=', '<', 'about', 'range', 'do'] as const;
export type Comparison = (typeof COMPARISONS)[number];
