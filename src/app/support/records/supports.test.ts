import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { SupportInput } from '#domain/support/records/check-record.ts';
import type { SupportKind } from '#domain/support/records/kinds.ts';
import { verifyLedger } from '../../ledger/verify-ledger.ts';
import { codeOf, valueOf } from '../../testing/commune-work.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../../testing/make.ts';
import { testDeps } from '../../testing/test-deps.ts';
import { closeSupport, reopenSupport } from './close-support.ts';
import { correctSupport } from './correct-support.ts';
import { enterSupport } from './enter-support.ts';
import { linkSupport, unlinkSupport } from './link-support.ts';
import { listSupports, sumSupports, type SupportQuestion } from './list-supports.ts';
import { searchToSupport, viewSupport } from './view-support.ts';

const TODAY = plainDate(2026, 11, 30);
const deps = await testDeps({ today: TODAY });
const later = { ...deps, clock: { ...deps.clock, today: () => addDays(TODAY, 10) } };
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const other = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
const farAway = await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong });

let nth = 0;
function course(values: SupportInput['values'] = {}, unitId: string = PLACES.bacHa): SupportInput {
  nth += 1;
  const title = `Viết câu chuyện sản phẩm ${nth}`;
  const said = { title, type: 'story', firstDay: '12/11/2026', leader: '21', communeOfficial: '9' };
  return { unitId, values: { ...said, ...values } };
}

const key = () => ({ idempotencyKey: deps.newId() });
const enter = (input = course(), kind: SupportKind = 'training', actor = commune) =>
  enterSupport(deps, actor, { kind, input, ...key() });

const ASKED: SupportQuestion = {
  ...{ year: 2026, by: 'begun', group: null, kind: null, source: null },
  ...{ unitId: null, producerId: null, text: '', order: 'day' },
};
async function named(text: string, change: Partial<SupportQuestion> = {}, actor = office) {
  const list = valueOf(await listSupports(deps, actor, { ...ASKED, text, ...change }, 1));
  return list.rows.map(({ title }) => title);
}

describe('a course in the book of support', () => {
  test('is entered once, by whoever keeps the unit, and read within reach', async () => {
    const input = course();
    const request = { kind: 'training', input, ...key() } as const;
    const first = await enterSupport(deps, commune, request);
    expect(valueOf(await enterSupport(deps, commune, request))).toEqual(valueOf(first));
    const title = input.values.title ?? '';
    expect(await named(title)).toEqual([title]);
    expect(await named(title, {}, leader)).toEqual([title]);
    expect(await named(title, {}, other)).toEqual([]);
    expect(await codeOf(enter(course(), 'training', other))).toBe('NOT_ALLOWED');
    expect(await codeOf(enter(course(), 'training', leader))).toBe('NOT_ALLOWED');
    expect(await codeOf(enter(course({ title: ' ' })))).toBe('SUPPORT_FIELD_MISSING');
    expect(await codeOf(enter(course({}, 'c:15.10'), 'training', office))).toBe('NOT_ALLOWED');
    const { supportId } = valueOf(first);
    expect(await codeOf(viewSupport(deps, other, supportId))).toBe('NOT_ALLOWED');
    expect(await codeOf(viewSupport(deps, office, deps.newId()))).toBe('NOT_FOUND');
    expect(valueOf(await viewSupport(deps, office, supportId))).toMatchObject({
      row: { kind: 'training', version: 1, record: { figures: { leader: 21, tot: 0 } } },
      seq: 1,
    });
    const { id: producerId } = await makeProducer(deps);
    const own = await makeActor(deps, 'producer', { producerId });
    expect(await codeOf(listSupports(deps, own, ASKED, 1))).toBe('NOT_ALLOWED');
  });

  test('is corrected by what changed, and what stood before stays as of its days', async () => {
    const input = course();
    const { supportId } = valueOf(await enter(input));
    const change = { ...input, values: { ...input.values, leader: '22', place: 'Bắc Hà' } };
    const request = { supportId, seenSeq: 1, input: change };
    const done = valueOf(await correctSupport(later, commune, { ...request, ...key() }));
    expect(done).toMatchObject({ changed: ['place', 'leader'], version: 2 });
    const stood = await deps.db
      .selectFrom('supportVersion')
      .select(['version', 'knownFrom', 'knownUntil'])
      .where('recordId', '=', supportId)
      .orderBy('version')
      .execute();
    expect(stood).toEqual([
      { version: 1, knownFrom: TODAY, knownUntil: addDays(TODAY, 10) },
      { version: 2, knownFrom: addDays(TODAY, 10), knownUntil: null },
    ]);
    const again = { ...request, ...key() };
    expect(await codeOf(correctSupport(later, commune, again))).toBe('CHANGED_MEANWHILE');
    const same = { ...request, seenSeq: 2, ...key() };
    expect(await codeOf(correctSupport(later, commune, same))).toBe('SUPPORT_NOTHING_CHANGED');
    const elsewhere = { ...change, unitId: PLACES.lungPhinh };
    const moved = { ...request, seenSeq: 2, input: elsewhere, ...key() };
    expect(await codeOf(correctSupport(later, commune, moved))).toBe('SUPPORT_UNIT_NOT_YOURS');
    expect(await codeOf(correctSupport(later, other, same))).toBe('NOT_ALLOWED');
  });

  test('that was entered by mistake is in no list until it is opened again', async () => {
    const input = course();
    const title = input.values.title ?? '';
    const { supportId } = valueOf(await enter(input));
    const close = { supportId, seenSeq: 1, reason: 'Ghi nhầm xã' };
    valueOf(await closeSupport(deps, commune, { ...close, ...key() }));
    expect(await named(title)).toEqual([]);
    const twice = { ...close, seenSeq: 2 };
    expect(await codeOf(closeSupport(deps, commune, { ...twice, ...key() }))).toBe(
      'SUPPORT_CLOSED',
    );
    expect(await codeOf(reopenSupport(deps, other, { ...twice, ...key() }))).toBe('NOT_ALLOWED');
    valueOf(await reopenSupport(deps, commune, { ...twice, ...key() }));
    expect(await named(title)).toEqual([title]);
    const open = { ...close, seenSeq: 3, ...key() };
    expect(await codeOf(reopenSupport(deps, commune, open))).toBe('SUPPORT_NOT_CLOSED');
  });

  test('is for producers and products within reach, each once', async () => {
    const { supportId } = valueOf(await enter());
    const producer = await makeProducer(deps);
    const product = await makeProduct(deps, producer.id);
    const found = valueOf(await searchToSupport(deps, commune, supportId, product.name));
    expect(found).toContainEqual({
      ...{ producerId: producer.id, producerName: producer.legalName, unitId: PLACES.bacHa },
      ...{ productId: product.id, productName: product.name },
    });
    const link = { supportId, producerId: producer.id, productId: product.id };
    valueOf(await linkSupport(deps, commune, { ...link, ...key() }));
    expect(await codeOf(linkSupport(deps, commune, { ...link, ...key() }))).toBe(
      'SUPPORT_LINKED_ALREADY',
    );
    const rows = valueOf(
      await listSupports(deps, office, { ...ASKED, producerId: producer.id }, 1),
    );
    expect(rows.rows.map(({ id, linked }) => ({ id, linked }))).toEqual([
      { id: supportId, linked: 1 },
    ]);
    valueOf(await unlinkSupport(later, commune, { ...link, ...key() }));
    expect(await codeOf(unlinkSupport(later, commune, { ...link, ...key() }))).toBe(
      'SUPPORT_NOT_LINKED',
    );
    const nobody = { ...link, producerId: deps.newId(), productId: '' };
    expect(await codeOf(linkSupport(deps, commune, { ...nobody, ...key() }))).toBe(
      'SUPPORT_OUTSIDE_REACH',
    );
    const outside = valueOf(await enter(course({}, PLACES.lungPhinh), 'training', other));
    const foreign = { ...link, ...outside, productId: '', ...key() };
    expect(await codeOf(linkSupport(deps, other, foreign))).toBe('SUPPORT_OUTSIDE_REACH');
  });
});

describe('the money of a year', () => {
  test('is summed by kind and source, and every sum leads to its list', async () => {
    const paid = { cost: '9.000.000', cost_province: '6.300.000', cost_producer: '2.700.000' };
    const title = { title: 'Thiết kế nhãn', type: 'design', firstDay: '02/05/2025' };
    const input = { unitId: PLACES.vinhLong, values: { ...title, lastDay: '02/05/2026', ...paid } };
    const { supportId } = valueOf(await enter(input, 'packaging', farAway));
    const view = valueOf(await sumSupports(deps, farAway, ASKED));
    expect(view).toEqual({
      sums: [
        { kind: 'packaging', source: 'producer', amount: 2_700_000 },
        { kind: 'packaging', source: 'province', amount: 6_300_000 },
      ],
      producers: 0,
      groups: { support: 0, training: 0, trade: 0, information: 0 },
      rewards: [],
    });
    const asked = { ...ASKED, by: 'spent', source: 'province' } as const;
    const list = valueOf(await listSupports(deps, farAway, asked, 1));
    expect(list).toMatchObject({ total: 1, spent: 6_300_000, rows: [{ id: supportId }] });
    expect(await named('', {}, farAway)).toEqual([]);
    expect(await named('', { year: 2025 }, farAway)).toEqual(['Thiết kế nhãn']);
  });
});

test('what lists read of support is what was done', async () => {
  expect((await verifyLedger(deps, null)).finding).toBe(null);
  await deps.db
    .updateTable('supportVersion')
    .set({ firstDay: plainDate(2026, 1, 1) })
    .where('kind', '=', 'training')
    .execute();
  expect((await verifyLedger(deps, null)).finding).toMatchObject({ code: 'LEDGER_STATE_DIFFERS' });
});
