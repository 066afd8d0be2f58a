import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../setup/place.mjs';

const documents = [
  ...['README.md', 'README.vi.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.posix.join('docs', file.replaceAll(path.sep, '/'))),
];

/** Folders whose files are named in the text, as opposed to addresses and settings with a stroke. */
const OURS = /^(src|docs|bin|bench|criteria|demo|e2e|messages)\//;

test.each(documents)('%s leads only to what is there', (document) => {
  const text = readFileSync(path.join(root, document), 'utf8');
  const linked = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => path.join(path.dirname(document), target));
  const named = [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, name = '']) => name)
    .filter((name) => OURS.test(name) && !/[*…{<]/.test(name));
  expect([...linked, ...named].filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});
