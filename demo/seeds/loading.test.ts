import { describe, expect, test } from 'vitest';
import { namedActor } from '#app/access/named-actor.ts';
import { verifyLedger } from '#app/ledger/verify-ledger.ts';
import { listProducers } from '#app/register/list-producers.ts';
import { listProducts } from '#app/register/list-products.ts';
import { valueOf } from '#app/testing/commune-work.ts';
import { testDeps } from '#app/testing/test-deps.ts';
import { plainDate as d } from '#domain/calendar/plain-date.ts';
import type { ProducerKind } from '#domain/parties/kinds.ts';
import { asOwner } from '#storage/testing/owner.ts';
import { TODAY } from '../timeline.ts';
import { holdsSeeds, loadSeeds } from './load.ts';

const deps = await testDeps({ today: TODAY, demo: true });
await loadSeeds(deps);
// As the database does by itself within a minute: what it counted while all of it was entered at once says that nothing is there.
await asOwner(deps.ownerUrl, 'analyze');

const END_2022 = d(2022, 12, 31);
const END_2023 = d(2023, 12, 31);
const LAO_CAI = { by: 'van-phong', unitId: 'o:10' };
const TRA_VINH = { by: 'van-phong-vl', unitId: 'o:84' };
const YEN_BAI = { by: 'van-phong', unitId: 'o:15' };
type Where = typeof LAO_CAI;

/** How many products the register's own list has of that day. */
async function products({ by, unitId }: Where, day: typeof TODAY, stars: readonly number[] = []) {
  const actor = valueOf(await namedActor(deps, by));
  const question = { unitId, day, stars, ...ALL, sectors: [], order: 'name' as const };
  return valueOf(await listProducts(deps, actor, question, 1)).total;
}
const ALL = { text: '', standings: [], closed: false } as const;

async function producers({ by, unitId }: Where, kinds: readonly ProducerKind[], text = '') {
  const actor = valueOf(await namedActor(deps, by));
  const question = {
    unitId,
    day: END_2022,
    stars: [],
    ...ALL,
    text,
    kinds,
    order: 'name' as const,
  };
  return valueOf(await listProducers(deps, actor, question, 1)).total;
}

describe('the registers count what the documents print', () => {
  test.each([
    ['Lào Cai, end of 2022', LAO_CAI, END_2022, { 3: 143, 4: 27, 5: 0, all: 170 }],
    ['Trà Vinh, 2022', TRA_VINH, END_2022, { 3: 83, 4: 15, 5: 0, all: 104 }],
    ['Yên Bái, end of 2023', YEN_BAI, END_2023, { 3: 215, 4: 22, 5: 0, all: 237 }],
  ])('%s', async (_name, where, day, expected) => {
    expect({
      3: await products(where, day, [3]),
      4: await products(where, day, [4]),
      5: await products(where, day, [5]),
      all: await products(where, day),
    }).toEqual(expected);
  });

  test('what is added in the years that are printed: 73 in Lào Cai, 72 in Yên Bái', async () => {
    expect(await products(LAO_CAI, d(2021, 12, 31))).toBe(170 - 31 - 42);
    expect(await products(LAO_CAI, d(2022, 7, 31))).toBe(170 - 42);
    expect(await products(YEN_BAI, END_2022)).toBe(237 - 72);
  });

  test('the six “tiềm năng 5 sao” of Trà Vinh stand beside the others, without a certificate', async () => {
    const actor = valueOf(await namedActor(deps, TRA_VINH.by));
    const question = { ...ALL, unitId: TRA_VINH.unitId, day: END_2022, stars: [], sectors: [] };
    const never = { ...question, standings: ['never'] as const, order: 'name' as const };
    expect(valueOf(await listProducts(deps, actor, never, 1)).total).toBe(6);
  });

  test('the 67 producers of Trà Vinh by kind', async () => {
    expect({
      company: await producers(TRA_VINH, ['smallMediumEnterprise'], 'cong ty'),
      enterprise: await producers(TRA_VINH, ['smallMediumEnterprise'], 'doanh nghiep tu nhan'),
      cooperative: await producers(TRA_VINH, ['cooperative']),
      cooperativeGroup: await producers(TRA_VINH, ['cooperativeGroup']),
      household: await producers(TRA_VINH, ['household']),
      all: await producers(TRA_VINH, []),
    }).toEqual({
      company: 14,
      enterprise: 3,
      cooperative: 11,
      cooperativeGroup: 1,
      household: 38,
      all: 67,
    });
  });
});

test('all of it is invented and says so; each list was laid down by one and entered by another', async () => {
  expect(await holdsSeeds(deps)).toBe(true);
  for (const table of ['account', 'producer', 'product', 'certificate'] as const) {
    const real = deps.db.selectFrom(table).select('id').where('isDemo', '=', false);
    expect(await real.execute()).toEqual([]);
  }
  const names = await deps.db.selectFrom('producer').select('legalName').execute();
  expect(names.filter(({ legalName }) => !legalName.includes('Minh họa'))).toEqual([]);
  const acts = await deps.db
    .selectFrom('act')
    .innerJoin('account', 'account.id', 'act.actorId')
    .select(['act.kind', 'account.signInName as by'])
    .where('act.subjectKind', '=', 'import')
    .orderBy('act.at')
    .orderBy('act.seq')
    .execute();
  expect(acts.map(({ kind, by }) => `${kind} ${by}`)).toEqual([
    'layDown van-phong',
    'enter truong-phong',
    'layDown van-phong-vl',
    'enter truong-phong-vl',
    'layDown van-phong',
    'enter truong-phong',
  ]);
});

test('saoque ledger verify finds nothing in it', async () => {
  expect((await verifyLedger(deps, null)).finding).toBeNull();
});
