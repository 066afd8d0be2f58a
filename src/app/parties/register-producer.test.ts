import { describe, expect, test } from 'vitest';
import { refuse } from '#domain/result.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { ProducerInput } from '#domain/parties/producer.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { addAccount } from '../access/add-account.ts';
import { listGrantPlaces } from '../access/list-grant-places.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, makeProducer, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { listRegisterCommunes } from './list-register-communes.ts';
import { registerProducer } from './register-producer.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const officer = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const head = await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai });
const administrator = await makeActor(deps, 'administrator', { unitId: PLACES.laoCai });

/** An invented cooperative. */
const TYPED: ProducerInput = {
  kind: 'cooperative',
  legalName: ' Hợp tác xã  Nông sản Bản Mẫu ',
  identifier: '5300123467',
  registrationNumber: '100700000125',
  foundedOn: '05/03/2019',
  representativeName: 'Giàng Thị Mẫu',
  representativePosition: 'Giám đốc',
  representativeSex: 'female',
  representativeEthnicity: 'Mông',
  representativeAddress: 'thôn Bản Mẫu, xã Bắc Hà',
  unitId: PLACES.bacHa,
  street: 'thôn Bản Mẫu',
  phone: '0912 345 678',
  email: '',
};

function request(changes: Partial<ProducerInput> = {}) {
  return { producer: { ...TYPED, ...changes }, idempotencyKey: deps.newId() };
}

async function producersNow(): Promise<number> {
  return (await deps.db.selectFrom('producer').select('id').execute()).length;
}

describe('a producer is entered into the register', () => {
  test('once by a form that came six times at once, with facts of that one alone', async () => {
    const statements = async () =>
      (await deps.db.selectFrom('statement').select('subjectId').execute()).length;
    const before = [await producersNow(), await statements()];
    const form = request({ legalName: 'Tổ hợp tác Sáu Lần', identifier: '5300123509' });
    const all = await Promise.all(
      Array.from({ length: 6 }, () => registerProducer(deps, commune, form)),
    );
    const { producerId } = valueOf(all[0] ?? refuse('NOT_FOUND'));
    expect(all).toEqual(all.map(() => ({ ok: true, value: { producerId } })));
    expect([await producersNow(), await statements()]).toEqual(before.map((count) => count + 1));
  });

  test('by its commune, once however often the form is sent, and stands in the ledger without personal data', async () => {
    const once = request();
    const both = await Promise.all([
      registerProducer(deps, commune, once),
      registerProducer(deps, commune, once),
    ]);
    const { producerId } = valueOf(both[0]);
    expect(both[1]).toEqual(both[0]);
    expect(await registerProducer(deps, commune, once)).toEqual(both[0]);
    expect(await findProducer(deps.db, producerId)).toEqual({
      id: producerId,
      slug: 'hop-tac-xa-nong-san-ban-mau',
      version: 1,
      isDemo: false,
      kind: 'cooperative',
      legalName: 'Hợp tác xã Nông sản Bản Mẫu',
      identifierKind: 'taxCode',
      identifier: '5300123467',
      registrationNumber: '100700000125',
      foundedOn: '2019-03-05',
      representative: {
        name: 'Giàng Thị Mẫu',
        position: 'Giám đốc',
        sex: 'female',
        ethnicity: 'Mông',
        address: 'thôn Bản Mẫu, xã Bắc Hà',
      },
      unitId: PLACES.bacHa,
      street: 'thôn Bản Mẫu',
      phone: '+84912345678',
      email: null,
    });
    const acts = await deps.db
      .selectFrom('act')
      .select(['seq', 'kind', 'role', 'data'])
      .where('subjectId', '=', producerId)
      .execute();
    expect(acts).toEqual([
      { seq: 1, kind: 'registerProducer', role: 'communeOfficer', data: { version: 1 } },
    ]);
  });

  test('by the office for any commune of the province; a second one of the same name gets its own address', async () => {
    const ids = [
      valueOf(
        await registerProducer(
          deps,
          officer,
          request({ identifier: '0100109106', unitId: PLACES.lungPhinh }),
        ),
      ).producerId,
      valueOf(await registerProducer(deps, head, request({ identifier: '0305418909' }))).producerId,
    ];
    const rows = await Promise.all(ids.map((id) => findProducer(deps.db, id)));
    expect(rows.map((row) => [row?.slug, row?.unitId])).toEqual([
      ['hop-tac-xa-nong-san-ban-mau-2', PLACES.lungPhinh],
      ['hop-tac-xa-nong-san-ban-mau-3', PLACES.bacHa],
    ]);
  });

  test('and the administrator can then give somebody an account for it', async () => {
    const { id, legalName: name } = await makeProducer(deps, { identifier: '5300999999' });
    const places = await listGrantPlaces(deps, administrator);
    expect(places.producers).toContainEqual({ id, name });
    const added = await addAccount(deps, administrator, {
      displayName: 'Giàng Thị Mẫu',
      bodyName: '',
      signInName: '0912345678',
      phone: '0912345678',
      email: null,
      language: 'vi',
      role: 'producer',
      unitId: null,
      producerId: id,
      validFrom: deps.clock.today(),
      validTo: null,
      idempotencyKey: deps.newId(),
    });
    expect(added.ok).toBe(true);
  });
});

describe('a registration is refused', () => {
  test.each([
    ['a number the register has', {}, 'PRODUCER_ALREADY_REGISTERED', 'identifier'],
    ['a mistyped tax code', { identifier: '5300123457' }, 'TAX_CODE_MISTYPED', 'identifier'],
    ['a commune of before 01/07/2025', { unitId: 'o:02839' }, 'UNIT_ABOLISHED', 'unitId'],
    ['a province as commune', { unitId: PLACES.laoCai }, 'UNIT_NOT_COMMUNE', 'unitId'],
  ] as const)('with %s', async (_what, changes, code, field) => {
    await registerProducer(deps, officer, request());
    const before = await producersNow();
    const answer = await registerProducer(deps, officer, request(changes));
    if (answer.ok) throw new Error('it should have been refused');
    expect(answer.refusals.map((one) => [one.code, one.field])).toEqual([[code, field]]);
    expect(JSON.stringify(answer)).not.toContain('5300123467');
    expect(await producersNow()).toBe(before);
  });

  test('with all mistakes at once', async () => {
    const answer = await registerProducer(
      deps,
      officer,
      request({ identifier: '1', phone: '12', unitId: 'o:02839' }),
    );
    if (answer.ok) throw new Error('it should have been refused');
    expect(answer.refusals.map((one) => one.field)).toEqual(['identifier', 'phone', 'unitId']);
  });

  test('outside one’s own commune or province, and to everybody else', async () => {
    const advisor = await makeActor(deps, 'advisor', { unitId: PLACES.laoCai });
    const elsewhere = await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong });
    const producer = await makeProducer(deps, { identifier: '5300888888' });
    const owner = await makeActor(deps, 'producer', { producerId: producer.id });
    for (const actor of [advisor, elsewhere, owner, administrator]) {
      expect(await codeOf(registerProducer(deps, actor, request()))).toBe('NOT_ALLOWED');
      expect(listRegisterCommunes(deps, actor).some(({ id }) => id === PLACES.bacHa)).toBe(false);
    }
    const next = request({ unitId: PLACES.lungPhinh });
    expect(await codeOf(registerProducer(deps, commune, next))).toBe('NOT_ALLOWED');
    expect(listRegisterCommunes(deps, commune).map(({ id }) => id)).toEqual([PLACES.bacHa]);
  });
});
