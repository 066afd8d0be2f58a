import { globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../setup/place.mjs';
import { AREAS } from './areas.mjs';

/** Layer → its folder, in the order in which a card names them. */
const LAYERS = {
  domain: 'src/domain',
  app: 'src/app',
  storage: 'src/storage',
  exchange: 'src/exchange',
  desk: 'src/desk',
  messages: 'messages',
};
/** Folders of a layer that are no area: what all tests, all tables and all pages share. */
const NO_AREAS = ['testing', 'tables', 'migrations', 'common'];

const cards = readdirSync(path.join(root, 'docs/rooms'))
  .sort()
  .map((file) => readCard(file.replace(/\.md$/, '')));
const areas = [...new Set(Object.values(LAYERS).flatMap((layer) => foldersIn(layer)))].sort();

test('every area has a card, and every card an area', () => {
  expect(cards.map(({ name }) => name)).toEqual(areas);
});

test.each(Object.entries(AREAS))('%s: of every area is said whom it may know', (layer, known) => {
  expect(Object.keys(known).sort()).toEqual(foldersIn(`src/${layer}`).sort());
});

test.each(cards)('$name: the card fits a screen and says its subject first', ({ text, name }) => {
  expect(text.split('\n').length).toBeLessThanOrEqual(40);
  expect(text).toMatch(new RegExp(`^# ${name}\\n\\n\\S.+\\.\\n\\n- \\*\\*Layers`));
});

test.each(cards)('$name: the layers it names are those with its folder', ({ name, layers }) => {
  const here = Object.entries(LAYERS)
    .filter(([, folder]) => foldersIn(folder).includes(name))
    .map(([layer]) => layer);
  expect(layers).toEqual(here);
});

test.each(cards)('$name: its acts are acts of the rules or of a use case', ({ acts }) => {
  const sources = globSync('src/{domain,app}/**/*.ts', { cwd: root })
    .filter((file) => !/\.test\.ts$|\/testing\//.test(file))
    .map((file) => read(file));
  const unknown = acts.filter(
    (act) => !sources.some((source) => new RegExp(`'${act}'|\\b${act}:`).test(source)),
  );
  expect(unknown).toEqual([]);
});

describe('each stands on one card and no other', () => {
  test('every verb of a right', () => {
    const list = /VERBS = \[([^\]]*)\]/.exec(read('src/domain/access/verbs.ts'))?.[1] ?? '';
    expect(all('verbs')).toEqual([...list.matchAll(/'([^']+)'/g)].map(([, verb]) => verb).sort());
  });

  test('every table', () => {
    const made = new Set();
    for (const file of globSync('src/storage/migrations/*.sql', { cwd: root }).sort()) {
      const statements = /^(create|drop) table (?:if (?:not )?exists )?"?(\w+)"?/gim;
      for (const [, what = '', table] of read(file).matchAll(statements))
        if (what.toLowerCase() === 'create') made.add(table);
        else made.delete(table);
    }
    expect(all('tables')).toEqual([...made].sort());
  });

  test('every page, but those that show the components', () => {
    const routes = globSync('src/routes/**/{+page.svelte,+server.ts}', { cwd: root })
      .map((file) =>
        path
          .dirname(file)
          .replace(/^src\/routes/, '')
          .replace(/\/\([a-z]+\)/, ''),
      )
      .map((route) => (route === '' ? '/' : route))
      .filter((route) => !route.startsWith('/thanh-phan'));
    expect(all('pages')).toEqual([...new Set(routes)].sort());
  });
});

/** @param {string} name */
function readCard(name) {
  const text = read(`docs/rooms/${name}.md`);
  /** @param {string} heading */
  const words = (heading) => {
    const line = new RegExp(`^- \\*\\*${heading}\\*\\*: (.+(?:\\n  .+)*)$`, 'm').exec(text)?.[1];
    if (line === undefined) throw new Error(`docs/rooms/${name}.md has no line ${heading}`);
    return [...line.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
  };
  return {
    name,
    text,
    layers: words('Layers'),
    acts: words('Acts'),
    verbs: words('Verbs'),
    tables: words('Tables'),
    pages: words('Pages'),
  };
}

/** @param {'verbs' | 'tables' | 'pages'} what */
function all(what) {
  return cards.flatMap((card) => card[what]).sort();
}

/** @param {string} folder */
function foldersIn(folder) {
  const place = path.join(root, folder);
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NO_AREAS.includes(entry.name))
    .map(({ name }) => name);
}

/** @param {string} file */
function read(file) {
  return readFileSync(path.join(root, file), 'utf8');
}
