/** The views of the list of checks; each is also a figure above it. */
export const CHECK_VIEWS = ['all', 'open', 'kept', 'repair', 'late', 'failed'] as const;
export type CheckView = (typeof CHECK_VIEWS)[number];
