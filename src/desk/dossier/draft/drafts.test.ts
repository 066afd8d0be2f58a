import { describe, expect, test } from 'vitest';
import { dropDraft, fieldsOf, findDraft, keepDraft, type DraftStorage } from './drafts.ts';

function machine(): DraftStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('a draft on this machine', () => {
  test('is there until the server has it', () => {
    const storage = machine();
    expect(keepDraft(storage, 'a:d:history', { history: ['Thành lập 2019'] })).toBe(true);
    expect(findDraft(storage, 'a:d:history')).toEqual({ history: ['Thành lập 2019'] });
    dropDraft(storage, 'a:d:history');
    expect(findDraft(storage, 'a:d:history')).toBeUndefined();
    expect(storage.kept.size).toBe(0);
  });

  test('belongs to one person and one page: another one does not see it', () => {
    const storage = machine();
    keepDraft(storage, 'a:d:history', { history: ['x'] });
    expect(findDraft(storage, 'b:d:history')).toBeUndefined();
    expect(findDraft(storage, 'a:d:plan')).toBeUndefined();
  });

  test('that is not as we write it is not read', () => {
    const storage = machine();
    for (const text of ['{', '[1]', '{"history":"x"}', 'null', '{"history":[1]}']) {
      storage.setItem('saoque:draft:k', text);
      expect(findDraft(storage, 'k')).toBeUndefined();
    }
  });

  test('a full or forbidden storage is no fault', () => {
    const refuses = () => {
      throw new Error('QuotaExceededError');
    };
    const storage = { getItem: refuses, setItem: refuses, removeItem: refuses };
    expect(keepDraft(storage, 'k', {})).toBe(false);
    expect(findDraft(storage, 'k')).toBeUndefined();
    expect(() => {
      dropDraft(storage, 'k');
    }).not.toThrow();
  });
});

test('a form gives every field with all its values, without the hidden ones of the page', () => {
  const form = new FormData();
  form.append('declared', 'trademark');
  form.append('declared', 'patent');
  form.append('description', 'Mận sấy');
  form.append('seenVersion', '3');
  form.append('then', 'auto');
  expect(fieldsOf(form)).toEqual({
    declared: ['trademark', 'patent'],
    description: ['Mận sấy'],
  });
});
