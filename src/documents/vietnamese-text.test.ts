import { expect, test } from 'vitest';
import { isInstant, plainDate } from '#domain/calendar/plain-date.ts';
import {
  capitals,
  signatureLines,
  spelledCount,
  spelledDate,
  spelledTime,
} from './vietnamese-text.ts';

test('a zero stands before days under ten and before the months 1 and 2 only', () => {
  expect(spelledDate(plainDate(2026, 12, 4))).toBe('ngày 04 tháng 12 năm 2026');
  expect(spelledDate(plainDate(2027, 2, 28))).toBe('ngày 28 tháng 02 năm 2027');
  expect(spelledDate(plainDate(2027, 3, 9))).toBe('ngày 09 tháng 3 năm 2027');
});

test.each([
  ['2026-12-03T17:05:00.000Z', '00 giờ 05 phút'],
  ['2026-12-04T01:30:00.000Z', '08 giờ 30 phút'],
  ['2026-12-04T16:59:59.999Z', '23 giờ 59 phút'],
])('%s is %s in Viet Nam', (instant, time) => {
  expect(isInstant(instant) && spelledTime(instant)).toBe(time);
});

test('counts in minutes have two digits', () => {
  expect([spelledCount(7), spelledCount(12), spelledCount(120)]).toEqual(['07', '12', '120']);
});

test('capitals keep their marks', () => {
  expect(capitals('Hội đồng ưu tú')).toBe('HỘI ĐỒNG ƯU TÚ');
});

test('the head signs for himself or for a collective, a deputy for the head', () => {
  expect(signatureLines({ title: 'Chủ tịch' })).toEqual(['CHỦ TỊCH']);
  expect(signatureLines({ onBehalfOf: 'Hội đồng', title: 'Chủ tịch' })).toEqual([
    'TM. HỘI ĐỒNG',
    'CHỦ TỊCH',
  ]);
  expect(signatureLines({ onBehalfOf: 'Ủy ban nhân dân', title: 'Phó Chủ tịch' })).toEqual([
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
  ]);
});
