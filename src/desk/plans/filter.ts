import type { PlanFilter } from '#app/plans/list-plans.ts';

/** The words of addresses by which the list of plans is narrowed. */
export const PLAN_LEVELS = [
  'province',
  'district',
  'commune',
] as const satisfies readonly PlanFilter['level'][];
export const LEVEL_PARAMS = { province: 'tinh', district: 'huyen', commune: 'xa' } as const;

export const PLAN_FILTER_STATES = [
  'open',
  'standing',
  'withdrawn',
] as const satisfies readonly PlanFilter['state'][];
export const STATE_PARAMS = {
  open: 'dang-soan',
  standing: 'hieu-luc',
  withdrawn: 'da-rut',
} as const;
