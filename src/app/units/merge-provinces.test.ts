import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { ProductQuestion } from '#domain/register/questions.ts';
import { UnitRegister } from '#domain/units/register.ts';
import { loadUnits } from '#platform/units/load.ts';
import { listProducts } from '../register/list-products.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { confirmChange } from './confirm-change.ts';
import { prepareChange, type PrepareChange } from './prepare-change.ts';
import { NOTHING_TYPED } from './testing/nothing-typed.ts';
import { viewChange } from './view-change.ts';

const TODAY = plainDate(2026, 11, 24);
const ON = plainDate(2027, 1, 1);
const { laoCai, vinhLong } = PLACES;
const deps = { ...(await testDeps({ today: TODAY })), units: new UnitRegister(loadUnits()) };
const administrator = await makeActor(deps, 'administrator', { unitId: laoCai });
const second = await makeActor(deps, 'administrator', { unitId: laoCai });
const office = await makeActor(deps, 'officeOfficer', { unitId: laoCai });
const key = () => ({ idempotencyKey: deps.newId() });

const merger = (of: Partial<PrepareChange> = {}): PrepareChange => ({
  ...NOTHING_TYPED,
  ...{ kind: 'merge', on: ON, number: '250/2026/QH16', dated: plainDate(2026, 11, 10) },
  ...{ body: 'nationalAssembly', source0: vinhLong, into0: laoCai },
  ...key(),
  ...of,
});
const QUESTION: ProductQuestion = {
  ...{ text: '', unitId: null, stars: [], sectors: [], standings: [], closed: false },
  ...{ day: TODAY, order: 'name' },
};
const seen = async (question: Partial<ProductQuestion> = {}) => {
  const asked = { ...QUESTION, day: deps.clock.today(), ...question };
  return valueOf(await listProducts(deps, office, asked, 1)).rows.map(({ name }) => name);
};

const { id: far } = await makeProducer(deps, { unitId: vinhLong, legalName: 'HTX Dừa' });
await makeProduct(deps, far, { name: 'Dừa sáp' });
const { id: near } = await makeProducer(deps);
await makeProduct(deps, near, { name: 'Mận sấy' });

test('is entered by one of the provinces alone, by a resolution of the National Assembly', async () => {
  const third = await makeActor(deps, 'administrator', { unitId: 'c:01' });
  expect(await codeOf(prepareChange(deps, third, merger()))).toBe('NOT_ALLOWED');
  const wrong = merger({ body: 'standingCommittee' });
  expect(await codeOf(prepareChange(deps, administrator, wrong))).toBe('UNIT_PROVINCE_BY_ASSEMBLY');
});

test('waits for the other province where that has people here; rights and lists follow from the day on', async () => {
  const theirs = await makeActor(deps, 'administrator', { unitId: vinhLong });
  const { changeId } = valueOf(await prepareChange(deps, administrator, merger()));
  const asked = { changeId, kind: 'producers', page: 1 } as const;
  const view = valueOf(await viewChange(deps, theirs, asked));
  expect(view.rows.map(({ name }) => name)).toEqual(['HTX Dừa']);
  expect([view.change.may.confirm, view.moving.products]).toEqual([true, 1]);
  const confirm = (actor = second) => confirmChange(deps, actor, { changeId, ...key() });
  expect(await codeOf(confirm())).toBe('UNIT_PROVINCE_CONFIRMS');
  valueOf(await confirm(theirs));
  expect(await seen()).toEqual(['Mận sấy']);
  deps.clock.moveTo(ON);
  expect(await seen()).toEqual(['Dừa sáp', 'Mận sấy']);
  // A list of the province is read in the units of its own time.
  expect(await seen({ unitId: laoCai })).toEqual(['Dừa sáp', 'Mận sấy']);
  expect(await seen({ unitId: laoCai, day: TODAY })).toEqual(['Mận sấy']);
});
