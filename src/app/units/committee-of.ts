import type { Unit } from '#domain/units/unit.ts';

/** "Ủy ban nhân dân tỉnh Lào Cai". */
export function committeeOf(unit: Unit): string {
  return `Ủy ban nhân dân ${unit.kind.toLowerCase()} ${unit.name}`;
}
