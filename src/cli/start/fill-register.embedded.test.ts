import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeAccount } from '#app/testing/make.ts';
import { testDeps } from '#app/testing/test-deps.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { readConfig } from '#platform/config.ts';
import { fillRegister } from './fill-register.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });
const folder = mkdtempSync(join(tmpdir(), 'saoque-fill-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['another demonstration', true],
  ['real data', false],
])('a demonstration asked for by name is refused over %s', async (_what, isDemo) => {
  await makeAccount(deps, { name: 'Lý Thị Hoa', isDemo });
  const config = readConfig({});
  if (!config.ok) throw new Error('no settings are fine');
  const server = {
    ownerUrl: deps.ownerUrl,
    appUrl: undefined,
    place: '/srv/saoque',
    stop: () => Promise.resolve(),
    lost: new Promise(() => undefined),
  };
  const options = { data: '/srv/saoque', origin: 'http://localhost:3000', demo: 'seeds' } as const;
  const settings = { ...config.value, filesFolder: folder };
  expect(await fillRegister(server, settings, options)).toEqual({
    ok: false,
    refusals: [{ code: 'DEMO_OF_ANOTHER', data: { demo: 'seeds', folder: '/srv/saoque' } }],
  });
});
