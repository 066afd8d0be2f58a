import { plainDate } from '../calendar/plain-date.ts';
import type { Fact } from './fact.ts';
import { restate, type ValuesGiven } from './restate.ts';
import { untilFurtherNotice } from './true-on.ts';
import type { FactName, FactSubject } from './values.ts';

/** Which day it is does not matter: what is true until further notice has none. */
const ANY_DAY = { way: 'change', day: plainDate(2026, 1, 1) } as const;

/**
 * The first name under which a row says another thing than its facts; null: none. A value that was
 * deleted as the law on personal data asks differs from nothing, and what nobody ever stated is none.
 */
export function rowDiffers<Of extends FactSubject>(
  facts: readonly Fact<Of>[],
  row: ValuesGiven<Of>,
): FactName<Of> | null {
  const now = untilFurtherNotice(facts);
  const wrong = restate(facts, row, ANY_DAY).find(({ name, stated }) => {
    const before = now.get(name)?.stated.is ?? 'none';
    return before !== 'erased' && !(before === 'none' && stated.is === 'none');
  });
  return wrong?.name ?? null;
}
