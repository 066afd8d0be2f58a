import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { entriesOf } from './testing/asks-first.ts';

const WORK = path.join(import.meta.dirname, '../routes/(work)');
const files = globSync('**/+*', { cwd: WORK }).sort();
/** The frame's own layout says who is signed in and what menu that gives; it shows no record. */
const FRAME = '+layout.server.ts';
const servers = files.filter(
  (file) => /\+(page\.server|layout\.server|server)\.ts$/.test(file) && file !== FRAME,
);

/** The load whose data a page shows: its own, or that of the nearest layout below the frame. */
function loadOf(page: string): string | undefined {
  const folders = [path.dirname(page)];
  while (folders[0] !== '.') folders.unshift(path.dirname(folders[0] ?? '.'));
  const above = folders.toReversed().map((folder) => path.join(folder, '+layout.server.ts'));
  return [path.join(path.dirname(page), '+page.server.ts'), ...above].find(
    (file) =>
      servers.includes(file) &&
      entriesOf(path.join(WORK, file)).some(({ name }) => name === 'load'),
  );
}

/**
 * The routes of everybody who is signed in. A file belongs to a dossier or a product, which decide
 * who may read it; notices are the person's own; every other route asks for a right by its name.
 */
const FOR_ALL_SIGNED_IN = [
  'lam-viec/+page.server.ts',
  'lam-viec/chua-gui/+page.server.ts',
  'lam-viec/mat-khau/+page.server.ts',
  'lam-viec/phien-dang-nhap/+page.server.ts',
  'lam-viec/phien/+server.ts',
  'lam-viec/tep/[id]/+server.ts',
  'lam-viec/thong-bao/+page.server.ts',
  'lam-viec/thong-bao/[id]/+page.server.ts',
];

describe('no work route is without a right', () => {
  test('there are work routes to look at', () => {
    expect(servers.length).toBeGreaterThan(5);
  });

  test.each(servers)(
    '%s asks before it does anything, in every load, action and handler',
    (file) => {
      const entries = entriesOf(path.join(WORK, file));
      const met = FOR_ALL_SIGNED_IN.includes(file) ? 'askSignedIn' : 'askRight';
      expect(entries.length).toBeGreaterThan(0);
      expect(entries).toEqual(entries.map(({ name }) => ({ name, met })));
    },
  );

  test.each(files.filter((file) => file.endsWith('+page.svelte')))(
    '%s has a load on the server that can ask',
    (file) => {
      expect(loadOf(file)).toBeDefined();
    },
  );

  test('none loads in the browser, where nobody can be asked', () => {
    const universal = files.filter((file) => /\+(page|layout)\.ts$/.test(file));
    expect(universal.flatMap((file) => entriesOf(path.join(WORK, file)))).toEqual([]);
  });
});
