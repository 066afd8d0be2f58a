import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from './project-root.ts';

test('the checkout is found from its source', () => {
  expect(existsSync(join(projectRoot(), 'src/platform/project-root.test.ts'))).toBe(true);
});
