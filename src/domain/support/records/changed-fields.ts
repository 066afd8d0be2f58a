import type { SupportRecord } from './check-record.ts';
import { FIGURES, SOURCES, TEXTS } from './kinds.ts';

const PLAIN = [
  'unitId',
  'title',
  'type',
  'firstDay',
  'lastDay',
  'cost',
  'paperNumber',
  'paperDay',
  'result',
] as const satisfies readonly (keyof SupportRecord)[];
const CONTRACT = {
  number: 'contractNumber',
  day: 'contractDay',
  partner: 'contractPartner',
  value: 'contractValue',
} as const;

/** The fields that say something else in the second record than in the first, by the names of the form. */
export function changedFields(before: SupportRecord, after: SupportRecord): readonly string[] {
  const plain = PLAIN.filter((name) => before[name] !== after[name]);
  const costs = SOURCES.filter((source) => amountOf(before, source) !== amountOf(after, source));
  const parts = Object.keys(CONTRACT) as (keyof typeof CONTRACT)[];
  const contract = parts.filter((part) => partOf(before, part) !== partOf(after, part));
  return [
    ...plain,
    ...costs.map((source) => `cost_${source}`),
    ...contract.map((part) => CONTRACT[part]),
    ...TEXTS.filter((name) => before.texts[name] !== after.texts[name]),
    ...FIGURES.filter((name) => before.figures[name] !== after.figures[name]),
  ];
}

function amountOf({ costs }: SupportRecord, source: (typeof SOURCES)[number]): number {
  return costs.find((one) => one.source === source)?.amount ?? 0;
}

function partOf({ contract }: SupportRecord, part: keyof typeof CONTRACT): unknown {
  return contract?.[part] ?? null;
}
