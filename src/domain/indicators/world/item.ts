import type { PlainDate } from '../../calendar/plain-date.ts';
import type { UnitId } from '../../units/unit.ts';
import type { Known } from '../definition.ts';

/** One thing that is counted, as it was at the end of a day. */
export interface Item {
  readonly id: string;
  readonly unitId: UnitId;
  readonly facts: Readonly<Record<string, Known>>;
  /** What it belongs to, by the name of the tie. */
  readonly ties: Readonly<Record<string, Item | undefined>>;
  /** Of an event its own day. */
  readonly day: PlainDate | null;
}
