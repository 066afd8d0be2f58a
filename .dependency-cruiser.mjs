// The arrows of the house: routes → desk → request, api, cli → app → domain, storage, documents, exchange → platform. The
// domain is the innermost: everybody may know it, it knows nobody.

import { AREAS } from './bin/checks/areas.mjs';

/** Folders beside src that commands reach. */
const BESIDE_SRC = ['demo', 'bench', 'e2e'];

const area = (name) => (BESIDE_SRC.includes(name) ? `^${name}/` : `^src/${name}/`);

/** What each area may import besides itself; whatever is not named here is refused. */
const ARROWS = {
  domain: [],
  platform: ['domain'],
  storage: ['domain', 'platform'],
  documents: ['words', 'domain', 'platform'],
  exchange: ['domain', 'platform'],
  app: ['words', 'domain', 'storage', 'documents', 'exchange', 'platform'],
  words: [],
  ui: ['words', 'domain'],
  offline: ['domain'],
  api: ['words', 'app', 'domain', 'platform', 'ui'],
  request: ['words', 'api', 'app', 'offline', 'domain', 'platform', 'ui'],
  desk: ['words', 'request', 'offline', 'app', 'domain', 'platform', 'ui'],
  routes: ['words', 'desk', 'request', 'offline', 'app', 'domain', 'platform', 'ui', 'api'],
  cli: [
    'words',
    'app',
    'domain',
    'storage',
    'documents',
    'exchange',
    'platform',
    'ui',
    'demo',
    'bench',
  ],
  demo: ['words', 'app', 'domain', 'storage', 'documents', 'platform'],
  bench: ['words', 'app', 'domain', 'storage', 'documents', 'exchange', 'platform'],
};

/** The hooks are the door of the pages: they open what requests share and hand over. */
const HOOKS = ['words', 'request', 'api', 'app', 'domain', 'platform', 'ui'];
/**
 * A journey sees what a person sees: it may know the demonstration's names, not the pages. A signature that a
 * person makes elsewhere, with a token of their own, it has to make itself.
 */
const JOURNEYS = ['e2e', 'words', 'demo', 'domain', 'platform'];

const arrows = Object.entries(ARROWS).map(([from, to]) => ({
  name: `${from}-reaches-too-far`,
  comment: `${from} may import only: ${[from, ...to].join(', ')}`,
  severity: 'error',
  from: { path: area(from), pathNot: ['\\.test\\.ts$', '/testing/'] },
  to: { path: '^(src|demo|bench|e2e)/', pathNot: [from, ...to].map(area) },
}));

/** Within a layer an area knows only those that `areas.mjs` names. */
const betweenAreas = Object.entries(AREAS).flatMap(([layer, areas]) => {
  const folder = (name) => `^src/${layer}/${name}/`;
  return Object.entries(areas).map(([from, to]) => ({
    name: `${layer}-${from}-knows-too-much`,
    comment: `in ${layer}, ${from} may know only: ${[from, ...to].join(', ')}`,
    severity: 'error',
    from: { path: folder(from), pathNot: ['\\.test\\.ts$', '/testing/'] },
    to: { path: Object.keys(areas).map(folder), pathNot: [from, ...to].map(folder) },
  }));
});

export default {
  forbidden: [
    ...arrows,
    ...betweenAreas,
    {
      name: 'hooks-reach-too-far',
      comment: `the hooks may import only: ${HOOKS.join(', ')}`,
      severity: 'error',
      from: { path: '^src/hooks[^/]*\\.ts$', pathNot: '\\.test\\.ts$' },
      to: { path: '^(src/[^/]+|demo|bench|e2e)/', pathNot: HOOKS.map(area) },
    },
    {
      name: 'service-worker-reaches-too-far',
      comment: 'what runs without the server may import only offline',
      severity: 'error',
      from: { path: '^src/service-worker/' },
      to: { path: '^(src/[^/]+|demo|bench|e2e)/', pathNot: area('offline') },
    },
    {
      name: 'journeys-reach-too-far',
      comment: `e2e may import only: ${JOURNEYS.join(', ')}`,
      severity: 'error',
      from: { path: '^e2e/' },
      to: {
        path: '^(src/[^/]+|demo|bench|e2e)/',
        pathNot: [...JOURNEYS.map(area), '^src/documents/signatures/'],
      },
    },
    {
      name: 'domain-is-pure',
      comment:
        'No package but valibot, which says what form an act has, and nothing of Node; tests may.',
      severity: 'error',
      from: { path: area('domain'), pathNot: ['\\.test\\.ts$', '/testing/'] },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'],
        pathNot: '^node_modules/valibot/',
      },
    },
    {
      name: 'sql-only-in-storage',
      severity: 'error',
      from: {
        path: '^(src|demo)/',
        pathNot: [area('storage'), area('platform/postgres'), '\\.test\\.ts$'],
      },
      to: { path: '^node_modules/(pg|kysely)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'tests-are-not-shipped',
      severity: 'error',
      from: { pathNot: ['\\.test\\.ts$', '/testing/', '^e2e/'] },
      to: { path: ['\\.test\\.ts$', '/testing/', '^e2e/'] },
    },
    {
      name: 'development-packages-are-not-shipped',
      severity: 'error',
      from: { path: '^(src|demo)/', pathNot: ['\\.test\\.ts$', '/testing/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'exists', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'src/words/paraglide/'] },
    exclude: { path: ['\\$app/', '\\$types', '\\$env/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'svelte', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.json'],
    },
  },
};
