import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { namedActor } from '#app/access/named-actor.ts';
import { verifyLedger } from '#app/ledger/verify-ledger.ts';
import { planFile, type PlanFile } from '#app/plans/measure-plan-file.input.ts';
import { measurePlanFile } from '#app/plans/measure-plan-file.ts';
import { listIndicators } from '#app/indicators/list-indicators.ts';
import { viewIndicator, type IndicatorQuestion } from '#app/indicators/view-indicator.ts';
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

/** The five plans and reports as they were printed, with the counts of the lists behind their results. */
describe('every number that the five documents print comes out of the registers', () => {
  test.each([
    ['seed-000.json', 'o:10', [2, 31, 17, 42, 27, 170, 27, 143], ['TARGETS_STATED']],
    ['seed-001.json', null, null, ['PROVINCE_UNNAMED']],
    ['seed-002.json', 'o:84', [104, 6, 15, 83, 67, 14, 3, 11, 1, 38], ['DATE_UNREADABLE']],
    ['seed-003.json', 'o:12', null, ['INDICATOR_NOT_KEPT']],
    ['seed-004.json', 'o:15', [72, 72, 237, 22, 215, 20], ['TARGET_NOT_PRINTED']],
  ])('%s', async (name, unitId, lists, notes) => {
    const file = planOf(name);
    const plan = valueOf(await measurePlanFile(deps, file, { unit: null, day: TODAY }));
    expect(plan.unitId).toBe(unitId);
    expect(plan.targets.map(({ text }) => text)).toEqual(file.targets.map(({ text }) => text));
    expect(plan.results?.filter(({ equal }) => !equal) ?? []).toEqual([]);
    const results = plan.results?.length ? plan.results.map(({ list }) => list) : null;
    expect(results).toEqual(lists);
    expect(plan.notes.map(({ code }) => code)).toEqual(notes);
  });

  test('a number, a zero and nothing reported are three things', async () => {
    const file = planOf('seed-000.json');
    const plan = valueOf(await measurePlanFile(deps, file, { unit: null, day: END_2022 }));
    const states = Object.fromEntries(
      plan.targets.map(({ target, state, met }) => [target, [state, met]]),
    );
    expect(states).toMatchObject({
      share_subjects_cooperative: ['number', false],
      new_products_ge_3_star: ['zero', false],
      share_subjects_women_added: ['notReported', null],
      new_sales_points: ['notReported', null],
      reassess_expired: ['notReported', null],
    });
  });

  test.each([
    ['Lào Cai with Yên Bái, end of 2022', 'Lào Cai', 'c:15', END_2022, 170 + 237 - 72],
    ['the same, end of 2023', 'Lào Cai', 'c:15', END_2023, 170 + 237],
    ['Vĩnh Long with Trà Vinh and Bến Tre', 'Vĩnh Long', 'c:86', END_2022, 104],
  ])('in the units of today: %s', async (_name, name, unitId, day, products) => {
    const target = { text: '', indicator: 'products_total', op: '>=', value: 1, unit: '' } as const;
    const file = {
      province: '',
      document: '',
      date: TODAY,
      targets: [{ ...target, period: day.slice(0, 4) }],
    };
    const plan = valueOf(await measurePlanFile(deps, file, { unit: name, day }));
    const [{ value, list } = {}] = plan.targets;
    expect([plan.unitId, value, list]).toEqual([unitId, products, products]);
  });

  test.each([
    [{ date: 'tháng 7' }, 'PLANS_FILE_DAY'],
    [{ province: 'Xứ Mây' }, 'REGISTER_UNIT_UNKNOWN'],
  ])('a plan that cannot be placed is refused: %j', async (wrong, code) => {
    const file = { ...planOf('seed-000.json'), ...wrong };
    const refused = await measurePlanFile(deps, file, { unit: null, day: TODAY });
    expect(refused).toMatchObject({ refusals: [{ code }] });
  });
});

function planOf(name: string): PlanFile {
  const text = readFileSync(
    path.join(import.meta.dirname, '../../../shared/data/plans', name),
    'utf8',
  );
  return v.parse(planFile, JSON.parse(text));
}

describe('an indicator as its page shows it', () => {
  const ask = async (by: string, changes: Partial<IndicatorQuestion> = {}, page = 1) => {
    const period = { from: d(2022, 1, 1), to: END_2022 };
    const question = { text: 'đếm sản phẩm\nkhi sao >= 3', unitId: 'o:10', period, ...changes };
    return viewIndicator(deps, valueOf(await namedActor(deps, by)), question, page);
  };

  test('counts what the register’s own list has, page by page, on every day that something changed', async () => {
    const days = [
      d(2020, 12, 24),
      d(2020, 12, 25),
      d(2022, 7, 14),
      d(2022, 7, 15),
      END_2022,
      d(2023, 12, 24),
      d(2023, 12, 25),
      TODAY,
    ];
    for (const to of days) {
      const view = valueOf(await ask('van-phong', { period: { from: d(2020, 1, 1), to } }));
      expect([to, view.measured.list.length]).toEqual([to, await products(LAO_CAI, to, [3, 4, 5])]);
      expect(view.measured.state === 'zero').toBe(view.measured.list.length === 0);
    }
    const pages = [1, 2, 3, 4, 5, 6, 7].map(
      async (page) => valueOf(await ask('van-phong', {}, page)).rows,
    );
    const rows = (await Promise.all(pages)).flat();
    expect([rows.length, new Set(rows.map(({ id }) => id)).size]).toEqual([170, 170]);
    expect(rows.filter(({ name, star, recordId }) => !name || !star || !recordId)).toEqual([]);
  });

  test('reaches no further than a right: another province sees nothing of it', async () => {
    const view = valueOf(await ask('van-phong-vl'));
    expect([view.measured.state, view.measured.list]).toEqual(['zero', []]);
  });

  test.each([
    [{ text: 'đếm sản phẩm\nkhi giá > 3' }, 'INDICATOR_FACT_UNKNOWN'],
    [{ text: 'tỷ lệ chỉ tiêu "SP-01" trên chỉ tiêu "XX-99"' }, 'INDICATOR_UNKNOWN'],
    [{ period: { from: d(2023, 1, 1), to: END_2022 } }, 'INDICATOR_PERIOD'],
    [{ period: { from: d(2023, 1, 1), to: d(2100, 1, 1) } }, 'REGISTER_DAY_AHEAD'],
  ])('is refused by name: %j', async (changes, code) => {
    expect(await ask('van-phong', changes)).toMatchObject({ refusals: [{ code }] });
  });

  test('is not for accounts without a right to the register', async () => {
    const actor = { ...valueOf(await namedActor(deps, 'van-phong')), grants: [] };
    const period = { from: d(2022, 1, 1), to: END_2022 };
    const asked = { text: 'đếm sản phẩm', unitId: null, period };
    const refused = { refusals: [{ code: 'NOT_ALLOWED' }] };
    expect(await viewIndicator(deps, actor, asked, 1)).toMatchObject(refused);
    expect(await listIndicators(deps, actor, asked)).toMatchObject(refused);
  });

  test('stands in the catalogue with all others, each with its state', async () => {
    const actor = valueOf(await namedActor(deps, LAO_CAI.by));
    const period = { from: d(2022, 1, 1), to: END_2022 };
    const list = valueOf(await listIndicators(deps, actor, { unitId: 'o:10', period }));
    const values = Object.fromEntries(
      list.map(({ entry, measured }) => [entry.key, measured.value?.numerator ?? measured.state]),
    );
    expect(values).toMatchObject({ 'SP-01': 170, 'SP-08': 73, 'SP-23': 2, 'CT-20': 'notReported' });
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
