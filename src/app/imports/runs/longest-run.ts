/** In milliseconds: later nobody expects the work any more, and whoever still wants it asks, and confirms, anew. */
export const LONGEST_RUN = 3_600_000;
