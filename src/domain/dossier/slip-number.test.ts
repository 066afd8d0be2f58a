import { expect, test } from 'vitest';
import { slipNumber } from './slip-number.ts';

const PLACE = { provinceCode: '15', communeCode: '02647', year: 2026 } as const;

test('the first slip of a commune carries its serial, its mark and the codes of province and commune', () => {
  expect(slipNumber({ ...PLACE, body: 'commune', serial: 1 })).toBe('01-X/PĐK-15-02647-2026');
});

test('the office numbers the same dossier in its own series', () => {
  expect(slipNumber({ ...PLACE, body: 'office', serial: 128 })).toBe('128-T/PĐK-15-02647-2026');
});
