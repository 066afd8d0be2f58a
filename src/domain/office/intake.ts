import type { DossierState } from '../dossier/transitions.ts';

/** Whom a dossier at the office waits for. */
export const INTAKE_VIEWS = ['todo', 'waiting', 'accepted'] as const;
export type IntakeView = (typeof INTAKE_VIEWS)[number];

/** The two figures that narrow what is to be done. */
export const INTAKE_FILTERS = ['fresh', 'reading'] as const;
export type IntakeFilter = (typeof INTAKE_FILTERS)[number];

/** The states in which a dossier is at the office, or at the producer by the office's request. */
export const INTAKE_STATES = ['forwarded', 'officeReview', 'officeReturned', 'accepted'] as const;
export type IntakeState = (typeof INTAKE_STATES)[number] & DossierState;

/** The states of each view … */
export const VIEW_STATES: Readonly<Record<IntakeView, readonly IntakeState[]>> = {
  todo: ['forwarded', 'officeReview'],
  waiting: ['officeReturned'],
  accepted: ['accepted'],
};

/** … and the one that each figure counts. */
export const FILTER_STATE: Readonly<Record<IntakeFilter, IntakeState>> = {
  fresh: 'forwarded',
  reading: 'officeReview',
};
