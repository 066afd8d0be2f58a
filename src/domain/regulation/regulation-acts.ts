import { record, text } from '../acts/shapes.ts';
import type { Subject } from '../acts/subject.ts';

/** What an act on a Regulation carries: which it is. All it says is a record of the ledger in its own row. */
export const REGULATION_ACTS = { publish: record({ unitId: text, number: text }) };

export type RegulationActs = typeof REGULATION_ACTS;
export type RegulationState = 'none' | 'published';

/** One version of the Regulation (Quy chế, Đ7.3b): published once, then never changed. */
export const REGULATION: Subject<RegulationActs, RegulationState> = {
  kind: 'regulation',
  shapes: REGULATION_ACTS,
  allowed: {
    none: { publish: { by: 'regulation.publish', to: 'published' } },
    published: {},
  },
  nothing: () => ({ state: 'none', seq: 0 }),
  changes: () => ({}),
};
