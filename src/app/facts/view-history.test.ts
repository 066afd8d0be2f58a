import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate as d } from '#domain/calendar/plain-date.ts';
import type { ProducerInput } from '#domain/parties/producer.ts';
import { addProduct } from '../parties/add-product.ts';
import { registerProducer } from '../parties/register-producer.ts';
import { updateProducer } from '../parties/update-producer.ts';
import { updateProduct } from '../parties/update-product.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, makeProducer, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { viewProducerHistory, viewProductHistory } from './view-history.ts';

const ENTERED = d(2026, 9, 24);
const EDITED = d(2026, 10, 5);
const deps = await testDeps({ today: ENTERED });
const key = () => ({ idempotencyKey: deps.newId() });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });

const GROUP: ProducerInput = {
  kind: 'cooperativeGroup',
  legalName: 'Tổ hợp tác Bản Mây',
  identifier: '010185000123',
  registrationNumber: '',
  foundedOn: '05/03/2019',
  representativeName: 'Giàng Thị Mẩy',
  representativePosition: '',
  representativeSex: 'female',
  representativeEthnicity: 'Mông',
  representativeAddress: 'thôn Bản Mây',
  unitId: PLACES.bacHa,
  street: 'thôn Bản Mây',
  phone: '0912 345 678',
  email: '',
};
const PLUMS = { name: 'Mận sấy', annexI: 'I.3.c', summary: '', story: '', packing: '' };

const { producerId } = valueOf(
  await registerProducer(deps, commune, { producer: GROUP, ...key() }),
);
const producer = await makeActor(deps, 'producer', { producerId });

async function nameOf({ accountId }: Actor): Promise<string> {
  const account = deps.db.selectFrom('account').where('id', '=', accountId);
  return (await account.select('displayName as name').executeTakeFirstOrThrow()).name;
}
const { productId } = valueOf(
  await addProduct(deps, producer, { producerId, product: PLUMS, ...key() }),
);
deps.clock.moveTo(EDITED);
const renamed = { ...GROUP, legalName: 'Tổ hợp tác Bản Mây Hồng' };
valueOf(
  await updateProducer(deps, producer, { producerId, seenVersion: 1, producer: renamed, ...key() }),
);
const dried = { ...PLUMS, name: 'Mận sấy dẻo' };
valueOf(
  await updateProduct(deps, producer, {
    producerId,
    productId,
    seenVersion: 1,
    product: dried,
    ...key(),
  }),
);

/** The stretches of the name, the newest first, as of a day. */
async function namesOn(day: ReturnType<typeof d>, actor = commune) {
  const view = valueOf(await viewProducerHistory(deps, actor, producerId, day));
  return view.facts
    .find(({ name }) => name === 'legalName')
    ?.stretches.map(({ from, to, isOn, source, statedOn, byName }) => ({
      ...{ from, to, isOn, source, statedOn, byName },
    }));
}

describe('the history of a producer', () => {
  const then = { from: ENTERED, to: d(2026, 10, 4), source: 'officer', statedOn: ENTERED };
  const now = { from: EDITED, to: null, source: 'form', statedOn: EDITED };
  test.each([
    ['the day before it was entered', d(2026, 9, 23), [false, false]],
    ['the day it was entered', ENTERED, [false, true]],
    ['the last day of its first name', d(2026, 10, 4), [false, true]],
    ['the first day of its second name', EDITED, [true, false]],
  ])('on %s', async (_name, day, [second, first]) => {
    expect(await namesOn(day)).toEqual([
      { ...now, isOn: second, byName: await nameOf(producer) },
      { ...then, isOn: first, byName: await nameOf(commune) },
    ]);
  });

  test('does not tell the producer which official it was', async () => {
    expect((await namesOn(EDITED, producer))?.map(({ byName }) => byName)).toEqual([null, null]);
  });

  test('leads to the days before and after on which something changed', async () => {
    const days = async (day: ReturnType<typeof d>) => {
      const { before, after } = valueOf(await viewProducerHistory(deps, commune, producerId, day));
      return [before, after];
    };
    expect(await days(d(2026, 9, 23))).toEqual([null, ENTERED]);
    expect(await days(ENTERED)).toEqual([null, EDITED]);
    expect(await days(EDITED)).toEqual([ENTERED, null]);
    expect(await days(d(2026, 10, 6))).toEqual([EDITED, null]);
  });
});

test('the history of a product, seen today when no day is asked for', async () => {
  const view = valueOf(await viewProductHistory(deps, producer, productId, null));
  expect([view.title, view.day]).toEqual(['Mận sấy dẻo', EDITED]);
  const name = view.facts.find((one) => one.name === 'name');
  expect(name?.stretches.map(({ fact }) => fact?.stated)).toEqual([
    { is: 'value', value: 'Mận sấy dẻo' },
    { is: 'value', value: 'Mận sấy' },
  ]);
});

describe('what is said of a person', () => {
  const phone = async (actor: Actor, personal: boolean) => {
    const view = valueOf(await viewProducerHistory(deps, actor, producerId, null, personal));
    const [stretch] = view.facts.find(({ name }) => name === 'phone')?.stretches ?? [];
    return stretch?.isMasked ? 'masked' : stretch?.fact?.stated;
  };
  const shown = { is: 'value', value: '+84912345678' };

  test('is masked until whoever may see it asks for it', async () => {
    expect(await phone(commune, false)).toBe('masked');
    expect(await phone(commune, true)).toEqual(shown);
    expect(await phone(producer, false)).toEqual(shown);
    for (const role of ['leader', 'advisor', 'inspector'] as const) {
      const reader = await makeActor(deps, role, { unitId: PLACES.laoCai });
      expect(await phone(reader, true)).toBe('masked');
    }
  });

  test('is the number of a household or group, and not the name, the kind or the place', async () => {
    const { facts } = valueOf(await viewProducerHistory(deps, commune, producerId, null));
    const masked = facts.filter(({ stretches }) => stretches.some(({ isMasked }) => isMasked));
    expect(masked.map(({ name }) => name)).toEqual([
      'identifier',
      'representativeSex',
      'representativeEthnicity',
      'representativeAddress',
      'phone',
      'email',
    ]);
    expect(JSON.stringify(facts)).not.toContain('010185000123');
  });
});

describe('the history is refused', () => {
  test('to another producer, and to officers elsewhere', async () => {
    const other = await makeProducer(deps);
    const others = [
      await makeActor(deps, 'producer', { producerId: other.id }),
      await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh }),
      await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong }),
    ];
    for (const actor of others) {
      expect(await codeOf(viewProducerHistory(deps, actor, producerId, null))).toBe('NOT_ALLOWED');
      expect(await codeOf(viewProductHistory(deps, actor, productId, null))).toBe('NOT_ALLOWED');
    }
  });

  test('of what is not in the register', async () => {
    const none = deps.newId();
    expect(await codeOf(viewProducerHistory(deps, commune, none, null))).toBe('NOT_FOUND');
    expect(await codeOf(viewProductHistory(deps, commune, none, null))).toBe('NOT_FOUND');
  });
});
