import { describe, expect, test } from 'vitest';
import { changedSince } from './subject.ts';

type Kind = 'decide' | 'remark';

const acts = (...kinds: readonly Kind[]) => kinds.map((kind) => ({ kind }));

describe('what was read after some acts', () => {
  const rules: { readonly quiet: readonly Kind[] } = { quiet: ['remark'] };

  test.each([
    ['nothing came since', acts('decide', 'remark'), 2, false],
    ['only remarks came since', acts('decide', 'remark', 'remark'), 1, false],
    ['a decision came since', acts('decide', 'decide'), 1, true],
    ['a decision came since, and a remark after it', acts('decide', 'decide', 'remark'), 1, true],
    ['more is said to have been read than there is', acts('decide'), 2, true],
  ])('%s', (_, since, seen, changed) => {
    expect(changedSince(rules, since, seen)).toBe(changed);
  });

  test('every act counts where a subject names none that decides nothing', () => {
    expect(changedSince({}, acts('decide', 'remark'), 1)).toBe(true);
  });
});
