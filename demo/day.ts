/** A day of 2026 as people write it: `18/06`. */
export type Day = `${number}/${number}`;
