import { splitFullName } from '#domain/units/kind.ts';
import type { Unit } from '#domain/units/unit.ts';

/** A unit from its full name. Throws on a name without a kind: a fault of the data. */
export function makeUnit(facts: Omit<Unit, 'kind' | 'name'>): Unit {
  const split = splitFullName(facts.fullName);
  if (split === undefined) throw new Error(`No kind in the name of ${facts.id}: ${facts.fullName}`);
  return { ...facts, ...split };
}
