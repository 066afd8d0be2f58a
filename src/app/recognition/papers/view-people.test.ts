import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { codeOf, valueOf } from '../../testing/commune-work.ts';
import { signedDecision } from '../../testing/make-amendment.ts';
import { FOUR } from '../../testing/make-decision.ts';
import { makeActor, PLACES } from '../../testing/make.ts';
import { testDeps } from '../../testing/test-deps.ts';
import { viewPeople } from './view-people.ts';

const deps = await testDeps({ today: plainDate(2026, 12, 4) });
const province = { unitId: PLACES.laoCai };
const office = await makeActor(deps, 'officeOfficer', province);
const leader = await makeActor(deps, 'leader', province);

test('one view leads from a decision to every person behind it (Đ10.3c)', async () => {
  const { decisionId, dossiers } = await signedDecision(deps, office, leader, [FOUR]);
  const view = valueOf(await viewPeople(deps, leader, decisionId, 1));
  expect(view.together.map(({ kind, role }) => [kind, role])).toEqual(
    expect.arrayContaining([
      ['prepare', 'officeOfficer'],
      ['sign', 'leader'],
    ]),
  );
  const [product] = view.products;
  expect(product?.dossierId).toBe(dossiers[0]?.id);
  expect(product?.acts.map(({ kind, role }) => [kind, role])).toEqual([
    ['submit', 'producer'],
    ['receive', 'communeOfficer'],
    ['forward', 'communeOfficer'],
    ['officeReceive', 'officeOfficer'],
    ['accept', 'officeOfficer'],
    ['assign', 'officeOfficer'],
  ]);
  expect(product?.acts.every(({ name }) => name !== '')).toBe(true);
});

test('is not there for another province and not for a producer', async () => {
  const { decisionId, dossiers } = await signedDecision(deps, office, leader, [FOUR]);
  const strangers = [
    await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong }),
    dossiers[0]?.actor ?? office,
  ];
  for (const one of strangers)
    expect(await codeOf(viewPeople(deps, one, decisionId, 1))).toBe('NOT_FOUND');
});
