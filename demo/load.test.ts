import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { setForAnnexI } from '#domain/criteria/find.ts';
import { testDeps } from '#app/testing/test-deps.ts';
import { loadDemo } from './load.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 21), demo: true });
await loadDemo(deps);

test('every criteria set in force has a product of the demonstration', async () => {
  const version = deps.criteria.find(({ complete }) => complete);
  if (!version) throw new Error('no version is complete');
  const rows = await deps.db.selectFrom('product').select('annex_i').execute();
  const sets = rows.map(({ annex_i }) => {
    const set = setForAnnexI(version, annex_i);
    return set.ok ? set.value.no : annex_i;
  });
  expect([...new Set(sets)].sort((a, b) => Number(a) - Number(b))).toEqual(
    Array.from({ length: 26 }, (_, index) => index + 1),
  );
});
