import type { PrepareChange } from '../prepare-change.ts';

/** The form of a change as it is opened. */
export const NOTHING_TYPED: Omit<PrepareChange, 'idempotencyKey' | 'kind'> = {
  ...{ on: null, number: '', dated: null, body: null, note: '', sourceStays: false },
  ...{ source0: '', source1: '', source2: '', source3: '', source4: '', source5: '' },
  ...{ into0: '', into1: '', into2: '', newName0: '', newName1: '', newName2: '' },
  ...{ newKind0: null, newKind1: null, newKind2: null, newCode0: '', newCode1: '', newCode2: '' },
};
