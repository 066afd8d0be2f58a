import type { UnitLevel } from '../../units/unit.ts';
import type { Direction, Time } from '../definition.ts';

type Phrases<Of> = readonly (readonly [phrase: string, value: Of])[];

export const TIME_PHRASES: Phrases<Time> = [
  ['vào cuối ngày', 'end'],
  ['mới có trong kỳ', 'new'],
  ['trong kỳ', 'within'],
  ['lũy kế đến cuối ngày', 'upTo'],
  ['chênh từ đầu kỳ', 'difference'],
  ['tăng phần trăm từ đầu kỳ', 'growth'],
];

export const DIRECTION_PHRASES: Phrases<Direction> = [
  ['nhiều hơn là tốt', 'more'],
  ['ít hơn là tốt', 'less'],
];

export const EACH_LEVELS: Phrases<UnitLevel> = [
  ['xã', 'commune'],
  ['huyện', 'district'],
  ['tỉnh', 'province'],
];

export const EVERYWHERE = 'tại đơn vị và mọi đơn vị dưới';

export function phraseOf<Of>(phrases: Phrases<Of>, value: Of): string {
  return phrases.find(([, one]) => one === value)?.[0] ?? '';
}
