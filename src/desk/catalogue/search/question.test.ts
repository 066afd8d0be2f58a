import { describe, expect, test } from 'vitest';
import { isNarrowed, questionHref, readQuestion } from './question.ts';

const nothing = {
  text: '',
  stars: [],
  sectors: [],
  communes: [],
  expiring: false,
  year: null,
  order: 'newest',
  page: 1,
} as const;

describe('the address of the catalogue', () => {
  test('an empty one asks for everything', () => {
    expect(readQuestion(new URLSearchParams())).toEqual(nothing);
    expect(questionHref(nothing)).toBe('/san-pham');
  });

  test('a full one is read and written the same', () => {
    const address =
      '/san-pham?q=mi%E1%BA%BFn+dong&star=3&star=4&group=I&commune=c%3A02839&state=expiring&year=2026&sort=stars&page=2';
    const question = readQuestion(new URL(address, 'http://localhost').searchParams);
    expect(question).toEqual({
      text: 'miến dong',
      stars: [3, 4],
      sectors: ['I'],
      communes: ['c:02839'],
      expiring: true,
      year: 2026,
      order: 'stars',
      page: 2,
    });
    expect(questionHref(question)).toBe(address);
  });

  test('a search alone narrows nothing, each filter does', () => {
    expect(isNarrowed({ ...nothing, text: 'mận' })).toBe(false);
    expect(isNarrowed({ ...nothing, stars: [4] })).toBe(true);
    expect(isNarrowed({ ...nothing, sectors: ['I'] })).toBe(true);
    expect(isNarrowed({ ...nothing, communes: ['c:02839'] })).toBe(true);
    expect(isNarrowed({ ...nothing, expiring: true })).toBe(true);
    expect(isNarrowed({ ...nothing, year: 2026 })).toBe(true);
  });

  test('what nobody offers is left out', () => {
    const params = new URLSearchParams(
      'star=6&star=a&group=VII&group=X&year=12&sort=price&page=-1',
    );
    expect(readQuestion(params)).toEqual(nothing);
  });
});
