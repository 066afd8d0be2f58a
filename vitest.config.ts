import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { defineConfig } from 'vitest/config';

const PARAGLIDE = {
  project: './project.inlang',
  outdir: './src/ui/paraglide',
  strategy: ['url', 'baseLocale'] as ['url', 'baseLocale'],
};

/** A real PostgreSQL is started for these; the others need none. */
const onPostgres = {
  globalSetup: './src/storage/testing/global-setup.ts',
  hookTimeout: 60_000,
};

/** Who tests what: each project is one line of `npm test` and runs alone by `npm run test:<name>`. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'src/{domain,documents,cli,platform,ui,routes}/**/*.test.ts',
            'demo/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: { name: 'storage', include: ['src/{storage,app}/**/*.test.ts'], ...onPostgres },
      },
      { extends: true, test: { name: 'api', include: ['src/api/**/*.test.ts'], ...onPostgres } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
