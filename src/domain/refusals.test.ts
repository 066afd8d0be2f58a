import { expect, test } from 'vitest';
import { REFUSALS } from './refusals.ts';

const SAID = Object.entries(REFUSALS);

/** `{expected_vi}` and `{expected_en}` are one figure, said in the language of the sentence. */
function placeholders(sentence: string): readonly string[] {
  const names = [...sentence.matchAll(/\{(\w+?)(?:_vi|_en)?\}/g)].map(([, name]) => name ?? '');
  return [...new Set(names)].toSorted();
}

test('every refusal names the same figures in both languages', () => {
  const figures = (language: 'vi' | 'en') =>
    Object.fromEntries(SAID.map(([code, said]) => [code, placeholders(said[language])]));
  expect(figures('en')).toEqual(figures('vi'));
});

test('every refusal is a sentence of a kind official', () => {
  const manner = /vui lòng|quý khách|\bbạn\b|thất bại|không hợp lệ|có lỗi xảy ra/iu;
  expect(SAID.filter(([, { vi }]) => manner.test(vi) || !/[.?]$/u.test(vi))).toEqual([]);
});
