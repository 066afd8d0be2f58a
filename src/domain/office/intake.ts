/** Whom a dossier at the office waits for. */
export const INTAKE_VIEWS = ['todo', 'waiting', 'accepted'] as const;
export type IntakeView = (typeof INTAKE_VIEWS)[number];

/** The two figures that narrow what is to be done. */
export const INTAKE_FILTERS = ['fresh', 'reading'] as const;
export type IntakeFilter = (typeof INTAKE_FILTERS)[number];
