import { expect, test } from 'vitest';
import { reasonWords, shortNames } from './words.ts';

test('a column is headed by the given name, by two words where two share it', () => {
  expect(shortNames(['Bùi Thanh Hương', 'Lê Đình Phúc', 'Vũ Thu Hương', 'Sùng A Chớ'])).toEqual([
    'Thanh Hương',
    'Phúc',
    'Thu Hương',
    'Chớ',
  ]);
});

test('the reasons of a deferral are one line', () => {
  expect(reasonWords(['QUORUM', 'SPREAD'])).toBe('không đủ số thành viên, điểm chênh quá mức');
});
