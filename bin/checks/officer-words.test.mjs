import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { REFUSALS } from '../../src/domain/refusals.ts';
import { root } from '../setup/place.mjs';

/** Whatever a page can say in Vietnamese, without its figures. */
const said = [...Object.values(REFUSALS).map(({ vi }) => vi), ...messages()].map((text) =>
  text.replace(/\{\w+\}/g, '…').replaceAll('\u00a0', ' '),
);

test('what the officers’ guide quotes stands on the pages', () => {
  const guide = readFileSync(path.join(root, 'docs/officer.vi.md'), 'utf8').replace(/\s+/g, ' ');
  const quoted = [...guide.matchAll(/(?<![\w`])_([^_`]+)_(?!\w)/g)].map(([, words = '']) => words);
  expect(quoted.length).toBeGreaterThan(50);
  expect(quoted.filter((words) => !said.some((text) => says(text, words)))).toEqual([]);
});

/**
 * Figures are left out: `…` in the guide, and times of day.
 * @param {string} text
 * @param {string} words
 */
function says(text, words) {
  return words.split(/…|\d+:\d+/).every((part) => text.includes(part.trim()));
}

function messages() {
  const areas = readdirSync(path.join(root, 'messages'));
  return areas.flatMap((area) => {
    const file = path.join(root, 'messages', area, 'vi.json');
    /** @type {Record<string, unknown>} */
    const texts = JSON.parse(readFileSync(file, 'utf8'));
    return Object.values(texts).filter((text) => typeof text === 'string');
  });
}
