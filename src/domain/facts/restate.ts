import type { PlainDate } from '../calendar/plain-date.ts';
import type { Fact, Stated } from './fact.ts';
import { historyOf, untilFurtherNotice } from './true-on.ts';
import type { FactName, FactSubject, FactValues } from './values.ts';

/** Values by name as a form gives them; `null` and an empty text are none. */
export type ValuesGiven<Of extends FactSubject> = {
  readonly [Name in FactName<Of>]?: FactValues[Of][Name] | '' | null;
};

/**
 * From which day what is given is true. A change: from a day on. A correction: what stood in the
 * register was wrong; from a day on, or as long as it stood there.
 */
export type Since =
  | { readonly way: 'change'; readonly day: PlainDate }
  | { readonly way: 'correction'; readonly day: PlainDate | null; readonly today: PlainDate };

/** A fact that is to be stated. */
export interface FactToState<Of extends FactSubject> {
  readonly name: FactName<Of>;
  readonly stated: Stated<FactValues[Of][FactName<Of>]>;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

/** What has to be stated so that the values given hold until further notice; nothing twice. */
export function restate<Of extends FactSubject>(
  facts: readonly Fact<Of>[],
  given: ValuesGiven<Of>,
  since: Since,
): readonly FactToState<Of>[] {
  const now = untilFurtherNotice(facts);
  // The keys of what is given are those of its type.
  const names = Object.keys(given) as FactName<Of>[];
  return names.flatMap((name) => {
    const stated: FactToState<Of>['stated'] = statedOf<FactValues[Of][FactName<Of>]>(given[name]);
    if (isSame(now.get(name)?.stated, stated)) return [];
    return [{ name, stated, validFrom: firstDay(facts, name, since), validTo: null }];
  });
}

function statedOf<Value>(value: Value | '' | null | undefined): Stated<Value> {
  return value === null || value === undefined || value === ''
    ? { is: 'none' }
    : { is: 'value', value };
}

function firstDay<Of extends FactSubject>(
  facts: readonly Fact<Of>[],
  name: FactName<Of>,
  since: Since,
): PlainDate {
  if (since.way === 'change') return since.day;
  return since.day ?? historyOf(facts, name).at(-1)?.from ?? since.today;
}

/** Values out of the register have their fields in one order (`readFactValue`), as forms give them. */
function isSame(one: Stated<unknown> | undefined, other: Stated<unknown>): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
