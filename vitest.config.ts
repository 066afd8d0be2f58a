import { defineConfig } from 'vitest/config';

/** Start and kill servers of their own. */
const POSTGRES_ITSELF = ['src/platform/postgres/**/*.test.ts', 'src/cli/**/*.embedded.test.ts'];
/** Loads the demonstration into real databases. */
const DEMO_LOADING = ['demo/load.test.ts', 'demo/loading.test.ts', 'demo/seeds/*.test.ts'];
/** Draw from SVG, a format that the pictures of the application close for their whole process. */
const DRAWING = ['demo/render-pictures.test.ts', 'src/documents/certificate.test.ts'];

/** A real PostgreSQL is started for these; the others need none. */
const onPostgres = {
  globalSetup: './src/storage/testing/global-setup.ts',
  hookTimeout: 60_000,
};

/**
 * Who tests what. Files of a project that is not isolated share their worker's modules: loading them
 * anew for each file took half of the time. Such a file stubs nothing that it does not put back.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    // A machine under load is no fault of the code.
    testTimeout: 30_000,
    // What the code under test logs would bury what the tests say.
    env: { SAOQUE_LOG: 'silent' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          exclude: [...POSTGRES_ITSELF, ...DEMO_LOADING, ...DRAWING],
          include: [
            'src/{domain,documents,exchange,cli,platform,ui,offline,desk,request}/**/*.test.ts',
            'demo/**/*.test.ts',
            'bin/**/*.test.mjs',
          ],
        },
      },
      {
        extends: true,
        test: { name: 'apart', include: DRAWING },
      },
      {
        extends: true,
        test: {
          name: 'storage',
          isolate: false,
          include: ['src/{storage,app}/**/*.test.ts', ...POSTGRES_ITSELF, ...DEMO_LOADING],
          ...onPostgres,
        },
      },
      {
        extends: true,
        test: {
          name: 'api',
          include: ['src/api/**/*.test.ts', 'src/*.api.test.ts'],
          ...onPostgres,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          globalSetup: './e2e/harness/global-setup.ts',
          // One journey keeps both cores busy: two at a time took as long, and each of them twice.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
