import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import {
  actsOf,
  addedAccount,
  choose,
  CHOSEN,
  enter,
  newAccount,
} from '../testing/account-work.ts';
import { codeOf } from '../testing/commune-work.ts';
import { makeActor, makeProducer, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { addAccount } from './add-account.ts';
import { consoleActor } from './console-actor.ts';
import { listAccounts } from './list-accounts.ts';
import { listDemoAccounts } from './list-demo-accounts.ts';
import { listGrantPlaces } from './list-grant-places.ts';
import { loadActor } from './load-actor.ts';
import { viewAccount } from './view-account.ts';

const TODAY = plainDate(2026, 9, 24);
const deps = await testDeps({ today: TODAY });
const NOT_ALLOWED = { ok: false, refusals: [{ code: 'NOT_ALLOWED', data: {} }] };
const NOT_FOUND = { ok: false, refusals: [{ code: 'NOT_FOUND', data: {} }] };

let admin: Actor;
let elsewhere: Actor;

beforeEach(async () => {
  admin = await makeActor(deps, 'administrator', { unitId: PLACES.laoCai });
  elsewhere = await makeActor(deps, 'administrator', { unitId: PLACES.vinhLong });
});

describe('adding an account', () => {
  test('gives a link to choose a password, the first role, and acts without a name in them', async () => {
    const input = newAccount(deps);
    const answer = await addAccount(deps, admin, input);
    if (!answer.ok) throw new Error(answer.refusals[0].code);
    const { id, link } = answer.value;
    expect(link).toMatch(/\/dang-nhap\/mat-khau-moi\/[\w-]{43}$/);
    expect(await codeOf(choose(deps, link))).toBe('ok');
    const loaded = await loadActor(deps, (await enter(deps, input.signInName, CHOSEN)) ?? '');
    expect(loaded?.actor.grants).toEqual([{ role: 'communeOfficer', unitId: 'c:02839' }]);
    const identity = { kind: 'person', accountId: admin.accountId };
    expect(await actsOf(deps, id)).toEqual([
      { seq: 1, kind: 'create', actor: identity, role: 'administrator', data: {} },
      {
        seq: 2,
        kind: 'grantRole',
        actor: identity,
        role: 'administrator',
        data: {
          grantId: expect.any(String),
          role: 'communeOfficer',
          unitId: 'c:02839',
          producerId: null,
          validFrom: '2026-09-24',
          validTo: null,
        },
      },
      {
        seq: 3,
        kind: 'choosePassword',
        actor: { kind: 'person', accountId: id },
        role: 'communeOfficer',
        data: {},
      },
    ]);
  });

  test('for a producer’s people reaches that producer', async () => {
    const producer = await makeProducer(deps);
    const { id } = await addedAccount(deps, admin, {
      role: 'producer',
      unitId: null,
      producerId: producer.id,
    });
    const viewed = await viewAccount(deps, admin, id);
    expect(viewed.ok && viewed.value.grants.map((one) => [one.role, one.place])).toEqual([
      ['producer', 'Hợp tác xã Nông sản Bản Mây'],
    ]);
  });

  test('is refused outside the administrator’s province, and leaves nothing', async () => {
    const input = newAccount(deps);
    expect(await addAccount(deps, elsewhere, input)).toEqual(NOT_ALLOWED);
    const producer = await makeProducer(deps);
    const forProducer = newAccount(deps, {
      role: 'producer',
      unitId: null,
      producerId: producer.id,
    });
    expect(await addAccount(deps, elsewhere, forProducer)).toEqual(NOT_ALLOWED);
    expect(await addAccount(deps, admin, input)).toMatchObject({ ok: true });
  });

  test.each([
    'producer',
    'communeOfficer',
    'officeOfficer',
    'officeHead',
    'advisor',
    'leader',
    'inspector',
  ] as const)('is refused to every other role: %s', async (role) => {
    const place =
      role === 'producer'
        ? { producerId: (await makeProducer(deps)).id }
        : { unitId: PLACES.laoCai };
    const other = await makeActor(deps, role, place);
    expect(await addAccount(deps, other, newAccount(deps))).toEqual(NOT_ALLOWED);
  });

  test('is refused for a name that is taken, however it is written', async () => {
    const signInName = '0900 000 125';
    await addedAccount(deps, admin, { signInName });
    const again = newAccount(deps, { signInName: '+84900000125' });
    expect(await addAccount(deps, admin, again)).toEqual({
      ok: false,
      refusals: [
        {
          code: 'SIGN_IN_NAME_TAKEN',
          data: { name: again.signInName },
          field: 'signInName',
        },
      ],
    });
  });

  test.each([
    ['GRANT_NEEDS_COMMUNE', { role: 'communeOfficer', unitId: PLACES.laoCai }],
    ['GRANT_NEEDS_COMMUNE', { role: 'communeOfficer', unitId: 'o:02647' }],
    ['GRANT_NEEDS_COMMUNE', { role: 'communeOfficer', unitId: null }],
    ['GRANT_NEEDS_PROVINCE', { role: 'leader', unitId: PLACES.bacHa }],
    ['GRANT_NEEDS_PROVINCE', { role: 'officeOfficer', unitId: 'nowhere' }],
    ['GRANT_NEEDS_PRODUCER', { role: 'producer', unitId: PLACES.bacHa, producerId: null }],
    ['GRANT_DAYS_WRONG', { validTo: plainDate(2026, 9, 23) }],
  ] as const)('is refused %s for %o', async (code, changes) => {
    expect(await codeOf(addAccount(deps, admin, newAccount(deps, changes)))).toBe(code);
  });

  test('in a demonstration makes a demonstration account, so that the data stay one', async () => {
    const demo = { ...deps, demo: true };
    const answer = await addAccount(demo, admin, newAccount(deps));
    const viewed = answer.ok && (await viewAccount(demo, admin, answer.value.id));
    expect(viewed && viewed.ok && viewed.value.isDemo).toBe(true);
  });
});

describe('the list of accounts', () => {
  test('holds those of the administrator’s reach, and nobody of another province', async () => {
    const { id } = await addedAccount(deps, admin, { displayName: 'Giàng Thị Mẩy' });
    const names = async (actor: Actor) => {
      const listed = await listAccounts(deps, actor, { text: 'mẩy', role: null, page: 1 });
      return listed.ok ? listed.value.rows.map((account) => account.id) : [];
    };
    expect(await names(admin)).toContain(id);
    expect(await names(elsewhere)).toEqual([]);
    expect(await viewAccount(deps, elsewhere, id)).toEqual(NOT_FOUND);
  });

  test('is searched without diacritics, by name, body and place, and by role', async () => {
    await addedAccount(deps, admin, {
      displayName: 'Vàng Seo Lử',
      bodyName: 'Phòng Văn hóa',
      unitId: PLACES.lungPhinh,
    });
    const found = async (text: string, role: 'communeOfficer' | 'leader' | null = null) => {
      const listed = await listAccounts(deps, admin, { text, role, page: 1 });
      return (
        listed.ok && listed.value.rows.some((account) => account.displayName === 'Vàng Seo Lử')
      );
    };
    expect(await found('vang seo')).toBe(true);
    expect(await found('van hoa')).toBe(true);
    expect(await found('lung phinh')).toBe(true);
    expect(await found('', 'communeOfficer')).toBe(true);
    expect(await found('', 'leader')).toBe(false);
    expect(await found('bắc hà vàng')).toBe(false);
  });

  test('is refused to whoever does not manage accounts', async () => {
    const officer = await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai });
    const all = { text: '', role: null, page: 1 };
    expect(await listAccounts(deps, officer, all)).toEqual(NOT_ALLOWED);
    expect(await viewAccount(deps, officer, admin.accountId)).toEqual(NOT_FOUND);
  });

  test('offers places of the own province only', async () => {
    const producer = await makeProducer(deps);
    const places = await listGrantPlaces(deps, admin);
    expect(places.provinces.map((unit) => unit.fullName)).toEqual(['Tỉnh Lào Cai']);
    expect(places.communes.length).toBe(99);
    expect(places.communes.every((unit) => unit.parentId === PLACES.laoCai)).toBe(true);
    expect(places.producers.some((one) => one.id === producer.id)).toBe(true);
    expect((await listGrantPlaces(deps, elsewhere)).producers).toEqual([]);
  });
});

describe('the accounts of a demonstration', () => {
  test('are told only where the data are a demonstration, in the order of the roles', async () => {
    const demo = { ...deps, demo: true };
    await addAccount(
      demo,
      consoleActor(deps, null),
      newAccount(deps, {
        displayName: 'Hoàng Minh Đức',
        bodyName: '',
        role: 'leader',
        unitId: PLACES.laoCai,
      }),
    );
    await addAccount(demo, admin, newAccount(deps, { displayName: 'Lù Văn Toàn', bodyName: '' }));
    expect(await listDemoAccounts(deps)).toEqual([]);
    const lines = await listDemoAccounts(demo);
    expect(
      lines
        .filter((line) => line.place !== 'Phòng Kinh tế xã Bắc Hà')
        .map(({ displayName, roles, place }) => ({ displayName, roles, place })),
    ).toEqual([
      { displayName: 'Lù Văn Toàn', roles: ['communeOfficer'], place: 'Xã Bắc Hà' },
      { displayName: 'Hoàng Minh Đức', roles: ['leader'], place: 'Tỉnh Lào Cai' },
    ]);
  });
});
