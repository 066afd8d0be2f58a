import { timeInVietNam } from '#domain/calendar/day-arithmetic.ts';
import { describe, expect, test } from 'vitest';
import { isInstant } from '#domain/calendar/plain-date.ts';
import { formatBytes, formatMoment, formatNumber } from './format.ts';

test('an evening in UTC is already the next day in Viet Nam', () => {
  const moment = '2026-11-24T17:30:00.000Z';
  if (!isInstant(moment)) throw new Error('not a moment');
  expect(timeInVietNam(moment)).toBe('00:30');
  expect(formatMoment(moment)).toBe('00:30, 25/11/2026');
});

describe('numbers with Vietnamese and English separators', () => {
  test.each([
    [0, '0', '0'],
    [1250000, '1.250.000', '1,250,000'],
    ['73.38', '73,38', '73.38'],
    ['1234567.05', '1.234.567,05', '1,234,567.05'],
    [-5000000, '-5.000.000', '-5,000,000'],
  ])('%j reads %j and %j', (value, vi, en) => {
    expect(formatNumber(value, 'vi')).toBe(vi);
    expect(formatNumber(value, 'en')).toBe(en);
  });

  test('what is no plain number is a fault, never printed', () => {
    expect(() => formatNumber('73,38', 'vi')).toThrow(RangeError);
  });

  test('the size of a paper is said in the unit people know', () => {
    expect(formatBytes(640_200)).toBe('640\u00a0kB');
    expect(formatBytes(2_140_000)).toBe('2,1\u00a0MB');
  });
});
