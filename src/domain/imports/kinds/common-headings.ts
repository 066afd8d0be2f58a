import type { Field } from '../fields.ts';
import { knownHeading } from '../headings.ts';
import type { ColumnWords } from './list-kind.ts';

/** What lists of every kind have: running number, place, who speaks and how to reach them, notes. */
const COMMON: ReadonlySet<Field | 'aside'> = new Set([
  'no',
  'address',
  'hamlet',
  'commune',
  'district',
  'province',
  'representative',
  'phone',
  'note',
  'aside',
]);

/** The headings of lists of products that mean the same in any list. */
export const commonHeading: ColumnWords['known'] = (key) => {
  const known = knownHeading(key);
  return known && COMMON.has(known.field) ? known : undefined;
};

export const COMMON_FIELDS: readonly Field[] = [
  'no',
  'address',
  'hamlet',
  'commune',
  'district',
  'province',
  'note',
];
