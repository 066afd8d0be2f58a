/** The views of the products of a plan; each is also a figure above them. */
export const PLAN_VIEWS = ['all', 'open', 'ordered', 'done', 'failed', 'dropped'] as const;
export type PlanView = (typeof PLAN_VIEWS)[number];
