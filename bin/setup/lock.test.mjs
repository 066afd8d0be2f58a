import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** @type {Record<string, { version?: string, resolved?: string, optionalDependencies?: Record<string, string> }>} */
const packages = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;

test('package-lock.json names the packages of every platform, else npm ci refuses it', () => {
  const missing = Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${parent}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

test('package-lock.json names no registry, so that everybody installs from their own', () => {
  expect(Object.values(packages).filter((pack) => pack.resolved !== undefined)).toEqual([]);
});
