import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { valueOf } from '../testing/commune-work.ts';
import { makeCheckPeople, makeStarred } from '../testing/make-check.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { citeCheck } from './cite-check.ts';
import { listOfProduct } from './list-of-product.ts';
import { openRevocation } from './open-revocation.ts';
import { orderCheck } from './order-check.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const { officer } = await makeCheckPeople(deps);
const key = () => ({ idempotencyKey: deps.newId() });

test('checks that came to a result and cases of a product stand in its line, for whoever may open them', async () => {
  const { code } = await makeStarred(deps, 'LC-07-2026-0001');
  const { id: certificateId, productId } = await deps.db
    .selectFrom('certificate')
    .select(['id', 'productId'])
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  const cited = {
    by: 'ministry',
    body: 'Cục Kinh tế hợp tác',
    paperNumber: '77/BB',
    paperDated: plainDate(2026, 9, 2),
    visitedOn: plainDate(2026, 9, 1),
    result: 'failed',
    repairBy: null,
    reason: 'Sai nhãn',
    code,
  } as const;
  valueOf(await citeCheck(deps, officer, { ...cited, ...key() }));
  // Not at an end yet: it is in no line of the past.
  const ordered = { code, kind: 'unannounced', reason: 'Phản ánh', againReason: 'Có phản ánh' };
  valueOf(await orderCheck(deps, officer, { ...ordered, kind: 'unannounced', ...key() }));
  const opening = { ground: 'd', source: 'paper', sourceId: null, paper: null } as const;
  valueOf(
    await openRevocation(deps, officer, {
      ...{ certificateId, opening: { ...opening, cited: '', found: 'Sai nhãn ở ba quầy' } },
      ...key(),
    }),
  );
  const told = await listOfProduct(deps, officer, productId);
  expect(told.checks.map(({ body, result }) => [body, result])).toEqual([
    ['Cục Kinh tế hợp tác', 'failed'],
  ]);
  expect(told.cases.map(({ ground, state }) => [ground, state])).toEqual([['d', 'opened']]);
  const elsewhere = await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong });
  expect(await listOfProduct(deps, elsewhere, productId)).toEqual({ checks: [], cases: [] });
});
