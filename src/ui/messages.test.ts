import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../messages');
const AREAS = readdirSync(FOLDER).toSorted();

function messages(area: string, language: 'vi' | 'en'): ReadonlyMap<string, string> {
  const parsed: unknown = JSON.parse(readFileSync(join(FOLDER, area, `${language}.json`), 'utf8'));
  if (typeof parsed !== 'object' || parsed === null) throw new Error(`${area} holds no messages`);
  // A message with cases is compared as a whole: its placeholders stand in its JSON too.
  return new Map(
    Object.entries(parsed)
      .filter(([key]) => key !== '$schema')
      .map(([key, said]) => [key, typeof said === 'string' ? said : JSON.stringify(said)]),
  );
}

function placeholders(said: string): readonly string[] {
  return [...new Set([...said.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].toSorted();
}

describe.each(AREAS)('the messages of %s', (area) => {
  const vi = messages(area, 'vi');
  const en = messages(area, 'en');

  test('say in English all that they say in Vietnamese, and nothing else', () => {
    expect([...en.keys()].toSorted()).toEqual([...vi.keys()].toSorted());
  });

  test('name the same figures in both languages', () => {
    const figures = (said: ReadonlyMap<string, string>) =>
      Object.fromEntries([...said].map(([key, text]) => [key, placeholders(text)]));
    expect(figures(en)).toEqual(figures(vi));
  });

  test('speak as a kind official: nobody is begged, addressed as a guest, or congratulated', () => {
    const manner = /vui lòng|quý khách|\bbạn\b|thành công|thất bại|không hợp lệ|có lỗi xảy ra/iu;
    expect([...vi].filter(([, said]) => manner.test(said))).toEqual([]);
  });
});
