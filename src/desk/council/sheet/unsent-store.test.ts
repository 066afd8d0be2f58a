import { expect, test } from 'vitest';
import { EMPTY_SHEET } from '#domain/council/sheet-change.ts';
import type { Unsent } from './outbox.ts';
import { keepUnsent, takeUnsent, type UnsentStorage } from './unsent-store.ts';

function storage(): UnsentStorage & { readonly map: Map<string, string> } {
  const map = new Map<string, string>();
  return {
    map,
    get length() {
      return map.size;
    },
    key: (at) => [...map.keys()][at] ?? null,
    getItem: (name) => map.get(name) ?? null,
    setItem: (name, text) => map.set(name, text),
    removeItem: (name) => map.delete(name),
  };
}

const unsent = (criterion: string): Unsent => ({
  change: { choices: { [criterion]: 'open' }, remarks: { [criterion]: 'x' }, comment: '' },
  base: EMPTY_SHEET,
});

test('what several tabs left is taken over once, of this sheet only', () => {
  const kept = storage();
  keepUnsent(kept, 'me:s:man', 't1', unsent('1.1'));
  keepUnsent(kept, 'me:s:man', 't2', unsent('1.2'));
  keepUnsent(kept, 'me:s:che', 't1', unsent('2.1'));
  keepUnsent(kept, 'other:s:man', 't1', unsent('2.2'));
  expect(takeUnsent(kept, 'me:s:man')).toEqual([unsent('1.1'), unsent('1.2')]);
  expect(takeUnsent(kept, 'me:s:man')).toEqual([]);
  expect(kept.map.size).toBe(2);
});

test('what is received is forgotten', () => {
  const kept = storage();
  keepUnsent(kept, 'me:s:man', 't1', unsent('1.1'));
  keepUnsent(kept, 'me:s:man', 't1', null);
  expect(kept.map.size).toBe(0);
});

test('what somebody else wrote there is not taken for a sheet', () => {
  const kept = storage();
  kept.setItem('saoque:draft:sheet:me:s:man:t1', '{"change":{"choices":{"1.1":"best"}}}');
  kept.setItem('saoque:draft:sheet:me:s:man:t2', 'not json');
  expect(takeUnsent(kept, 'me:s:man')).toEqual([]);
});

test('a storage that refuses loses nothing that is on the page', () => {
  const full: UnsentStorage = {
    ...storage(),
    length: 0,
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  };
  expect(() => keepUnsent(full, 'me:s:man', 't1', unsent('1.1'))).not.toThrow();
});
