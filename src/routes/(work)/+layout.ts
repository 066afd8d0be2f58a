/** Desks keep drafts and totals while one types, so they are hydrated. */
export const csr = true;
