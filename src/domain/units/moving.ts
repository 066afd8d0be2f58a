/** What may lie in a unit that changes. */
export const MOVING_KINDS = [
  'producers',
  'products',
  'certificates',
  'dossiers',
  'accounts',
] as const;
export type MovingKind = (typeof MOVING_KINDS)[number];
