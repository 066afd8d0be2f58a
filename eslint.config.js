import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

/**
 * The domain is a function of its arguments: no clock, no chance, nothing of the machine.
 * @type {import('eslint').Linter.Config}
 */
const pureDomain = {
  files: ['src/domain/**/*.ts'],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...['process', 'Buffer', 'fetch', 'crypto', 'performance', 'console', 'globalThis'],
      ...['setTimeout', 'setInterval', 'queueMicrotask', 'localStorage', 'window', 'document'],
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: 'The clock is an argument.' },
      { object: 'Math', property: 'random', message: 'Chance is an argument.' },
    ],
    'no-restricted-syntax': [
      'error',
      {
        selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
        message: 'The clock is an argument.',
      },
      { selector: 'AwaitExpression', message: 'The rules are computed, not waited for.' },
    ],
  },
};

/**
 * A forgotten await loses a refusal, a transaction, a mistake that a test should have seen. Not in
 * .svelte files: with types, each of them is compiled anew, which takes longer than all other checks.
 * @type {import('eslint').Linter.Config}
 */
const promises = {
  files: ['**/*.{ts,js,mjs}'],
  ignores: ['.*.mjs'],
  languageOptions: { parserOptions: { projectService: true } },
  rules: {
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': 'error',
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
  },
};

/**
 * Where a case that nobody thought of loses an act or a refusal; words may have a `default`.
 * @type {import('eslint').Linter.Config}
 */
const everyCase = {
  files: ['src/{app,storage,platform,cli,api}/**/*.ts'],
  rules: { '@typescript-eslint/switch-exhaustiveness-check': 'error' },
};

const EDGES_TOO = 'Draw days with their edges: src/domain/calendar/testing/days.ts.';

/**
 * A property about days is tried at the edges of the rule too.
 * @type {import('eslint').Linter.Config}
 */
const daysOfProperties = {
  files: ['**/*.test.{ts,mjs}'],
  rules: {
    'no-restricted-syntax': [
      'error',
      { selector: 'MemberExpression[object.name="fc"][property.name="date"]', message: EDGES_TOO },
      {
        selector:
          'CallExpression[callee.property.name="map"][callee.object.callee.object.name="fc"] > ArrowFunctionExpression > CallExpression[callee.name=/^(addDays|addMonths|plainDate)$/]',
        message: EDGES_TOO,
      },
      {
        selector:
          'CallExpression[callee.object.name="fc"][callee.property.name="constantFrom"] > CallExpression[callee.name=/^(addDays|addMonths|plainDate)$/]',
        message: EDGES_TOO,
      },
    ],
  },
};

/** @type {import('eslint').Linter.Config} */
const pages = {
  files: ['**/*.svelte', '**/*.svelte.ts'],
  languageOptions: { parserOptions: { parser: ts.parser } },
  rules: {
    'svelte/no-at-html-tags': 'error',
    // The content security policy blocks inline styles, so they would silently do nothing.
    'svelte/no-inline-styles': ['error', { allowTransitions: false }],
    // Addresses are made by one function that knows the language, not by SvelteKit's resolve().
    'svelte/no-navigation-without-resolve': 'off',
  },
};

/**
 * As long as the database has columns.
 * @type {import('eslint').Linter.Config}
 */
const generated = { files: ['src/storage/tables.ts'], rules: { 'max-lines': 'off' } };

export default defineConfig(
  globalIgnores(['build*/', '.svelte-kit/', 'src/words/paraglide/', '.data/', 'test-results/']),
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  {
    rules: {
      'no-undef': 'off', // TypeScript knows better
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  pureDomain,
  promises,
  everyCase,
  daysOfProperties,
  pages,
  generated,
);
