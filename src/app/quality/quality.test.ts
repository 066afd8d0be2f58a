import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { MENDERS, RULE_CODES, RULES, type RuleCode } from '#domain/quality/rules.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { acceptFinding, type AcceptFinding } from './accept-finding.ts';
import { countQuality } from './count-quality.ts';
import { endAcceptance } from './end-acceptance.ts';
import { FINDINGS_PER_PAGE, viewRule } from './view-rule.ts';
import { viewQuality } from './view-quality.ts';

const TODAY = plainDate(2026, 11, 24);
const { bacHa, lungPhinh, laoCai, vinhLong } = PLACES;
const deps = await testDeps({ today: TODAY });
const office = await makeActor(deps, 'officeOfficer', { unitId: laoCai });
const commune = await makeActor(deps, 'communeOfficer', { unitId: bacHa });
const elsewhere = await makeActor(deps, 'officeOfficer', { unitId: vinhLong });
const administrator = await makeActor(deps, 'administrator', { unitId: laoCai });

// One of everything that can be wrong, most in Bắc Hà, some in Lùng Phình, one in a commune of Hà Nội that was divided.
const bare = await makeProducer(deps, {
  legalName: 'HTX Thiếu giấy',
  representativeName: '',
  phone: '0912 345',
  street: ' ',
  identifier: '5399900001',
});
await makeProducer(deps, {
  legalName: 'HTX Thiếu giấy',
  unitId: lungPhinh,
  identifier: '5399900001-001',
});
await makeProducer(deps, {
  legalName: 'HTX Thiếu giấy',
  unitId: lungPhinh,
  identifier: '5399900009',
});
await makeProducer(deps, {
  legalName: 'Hộ Nơi cũ',
  unitId: 'o:00025',
  identifierKind: 'personalNumber',
  identifier: '001085000123',
});
await makeProducer(deps, {
  legalName: 'Cơ sở Danh sách cũ',
  kind: null,
  identifierKind: null,
  identifier: null,
  phone: null,
});
const capital = await makeActor(deps, 'officeOfficer', { unitId: 'c:01' });
await makeProduct(deps, bare.id, { name: 'Mận sấy', annexI: '' });
await makeProduct(deps, bare.id, { name: 'Mận sấy' });
const strange = await makeCertificate(deps, {
  code: '15-02839-9-2026',
  decidedOn: plainDate(2026, 8, 1),
  star: 5,
});
await deps.db
  .updateTable('product')
  .set({ closedAs: 'stopped', closedOn: TODAY, goneFrom: TODAY })
  .where('id', '=', strange.product.id)
  .execute();

const seen = async (unitId: string | null = null, actor = office) => {
  const view = await viewQuality(deps, actor, { unitId, mender: null });
  if (!view.ok) throw new Error(JSON.stringify(view.refusals));
  return view.value;
};
const openOf = async (code: RuleCode, unitId: string | null = null, actor = office) =>
  (await seen(unitId, actor)).lines.find((line) => line.code === code)?.open;
const ruleOf = async (
  rule: RuleCode,
  unitId: string | null,
  accepted = false,
  page = 1,
  actor = office,
) => {
  const view = await viewRule(deps, actor, { rule, unitId, accepted, page });
  if (!view.ok) throw new Error(JSON.stringify(view.refusals));
  return view.value;
};
const refused = (code: string) => ({ ok: false, refusals: [{ code }] });

describe('each rule finds what is wrong, and nothing else', () => {
  test.each<[RuleCode, number]>([
    ['closedButCertified', 1],
    ['sameTaxCode', 2],
    ['placeUnresolved', 0],
    ['noRepresentative', 1],
    ['noKind', 1],
    ['noIdentifier', 1],
    ['noPhone', 2],
    ['noStreet', 1],
    ['noClass', 1],
    ['noDecisionNumber', 0],
    ['accountUnitGone', 0],
    ['starAboveScore', 1],
    ['sameProductName', 2],
    ['sameProducerName', 2],
    ['noPicture', 2],
    ['paperLapsed', 0],
    ['communeWithoutOfficer', 98],
  ])('%s: %i', async (code, found) => {
    expect(await openOf(code)).toBe(found);
  });

  test('a place that was divided is open until somebody says where it lies', async () => {
    expect(await openOf('placeUnresolved', null, capital)).toBe(1);
  });

  test('a tax code tells producers of one name apart, a person’s own number stands in no list', async () => {
    const rows = async (rule: RuleCode, actor = office) =>
      (await ruleOf(rule, null, false, 1, actor)).rows.map(({ name, detail }) => [name, detail]);
    expect(await rows('noStreet')).toEqual([['HTX Thiếu giấy', '5399900001']]);
    expect(await rows('placeUnresolved', capital)).toEqual([['Hộ Nơi cũ', '']]);
  });

  test('a commune sees its own, the office all, another province nothing', async () => {
    expect(await openOf('sameTaxCode', null, commune)).toBe(1);
    expect(await openOf('sameTaxCode', bacHa)).toBe(1);
    expect(await openOf('sameTaxCode', lungPhinh)).toBe(1);
    expect(await openOf('sameTaxCode', null, elsewhere)).toBe(0);
  });

  test('of producers and products each counts once, under the worst that is wrong with it', async () => {
    const { whole } = await seen(lungPhinh);
    expect(whole).toEqual({ producers: 2, products: 0, wrong: 1, missing: 1 });
  });

  test('is shown to whoever may', async () => {
    const all = { unitId: null, mender: null };
    expect(await viewQuality(deps, administrator, all)).toMatchObject(refused('NOT_ALLOWED'));
    expect(await viewQuality(deps, commune, { ...all, unitId: lungPhinh })).toMatchObject(
      refused('UNIT_UNKNOWN'),
    );
    const rule = { rule: 'noPhone', unitId: lungPhinh, accepted: false, page: 1 } as const;
    expect(await viewRule(deps, commune, rule)).toMatchObject(refused('UNIT_UNKNOWN'));
    expect(await viewRule(deps, administrator, rule)).toMatchObject(refused('NOT_ALLOWED'));
  });
});

test('under every filter a number is as long as its list', async () => {
  const property = fc.asyncProperty(
    fc.constantFrom(...RULE_CODES),
    fc.constantFrom(null, bacHa, lungPhinh),
    fc.constantFrom(null, ...MENDERS),
    fc.boolean(),
    async (rule, unitId, mender, accepted) => {
      const view = await viewQuality(deps, office, { unitId, mender });
      const line = view.ok ? view.value.lines.find(({ code }) => code === rule) : undefined;
      expect(line !== undefined).toBe(mender === null || RULES[rule].mender === mender);
      const list = await ruleOf(rule, unitId, accepted);
      let length = 0;
      for (let page = 1; page <= list.pages; page += 1)
        length += (await ruleOf(rule, unitId, accepted, page)).rows.length;
      const number = accepted ? line?.accepted : line?.open;
      if (line) expect(length).toBe(number);
      expect(list.pages).toBe(Math.max(1, Math.ceil(length / FINDINGS_PER_PAGE)));
    },
  );
  await fc.assert(property, { seed: 11, numRuns: 10 });
}, 60_000);

describe('a finding is left as it is', () => {
  const form = (of: Partial<AcceptFinding> = {}): AcceptFinding => ({
    rule: 'noStreet',
    foundId: bare.id,
    reason: 'thôn chưa có tên đường',
    until: plainDate(2027, 3, 31),
    idempotencyKey: deps.newId(),
    ...of,
  });

  test('with a reason and until a day: counted apart, found again after it', async () => {
    const sent = form();
    const accepted = await acceptFinding(deps, office, sent);
    expect(await acceptFinding(deps, office, sent)).toEqual(accepted);
    expect(await seen()).toMatchObject({ accepted: 1 });
    expect(await openOf('noStreet')).toBe(0);
    expect((await ruleOf('noStreet', null, true)).rows).toMatchObject([
      { foundId: bare.id, reason: 'thôn chưa có tên đường', acceptedBy: office.name },
    ]);
    deps.clock.moveTo(plainDate(2027, 3, 31));
    expect(await openOf('noStreet')).toBe(0);
    deps.clock.moveTo(plainDate(2027, 4, 1));
    expect(await openOf('noStreet')).toBe(1);
    deps.clock.moveTo(TODAY);
    const acceptanceId = accepted.ok ? accepted.value.acceptanceId : '';
    const end = { acceptanceId, idempotencyKey: deps.newId() };
    expect(await endAcceptance(deps, commune, end)).toMatchObject(refused('NOT_ALLOWED'));
    expect(await endAcceptance(deps, office, end)).toEqual({ ok: true, value: null });
    const again = { acceptanceId, idempotencyKey: deps.newId() };
    expect(await endAcceptance(deps, office, again)).toMatchObject(refused('ACCEPTANCE_ENDED'));
    expect(await openOf('noStreet')).toBe(1);
  });

  test('by the office of the place, for what is found, for a year at the most', async () => {
    expect(await acceptFinding(deps, commune, form())).toMatchObject(refused('NOT_ALLOWED'));
    expect(await acceptFinding(deps, elsewhere, form())).toMatchObject(refused('NOT_ALLOWED'));
    expect(await acceptFinding(deps, office, form({ rule: 'noClass' }))).toMatchObject(
      refused('FINDING_GONE'),
    );
    for (const until of [addDays(TODAY, -1), addDays(TODAY, 367)])
      expect(await acceptFinding(deps, office, form({ until }))).toMatchObject(
        refused('ACCEPTED_UNTIL_WRONG'),
      );
    const sent = form();
    const accepted = await acceptFinding(deps, office, sent);
    expect(await acceptFinding(deps, office, { ...sent, reason: 'khác' })).toMatchObject(
      refused('KEY_USED_FOR_ANOTHER'),
    );
    expect(await acceptFinding(deps, office, form())).toMatchObject(refused('FINDING_GONE'));
    const acceptanceId = accepted.ok ? accepted.value.acceptanceId : '';
    await endAcceptance(deps, office, { acceptanceId, idempotencyKey: deps.newId() });
  });
});

test('a daily count tells how it went: mended things go down, the same day counts once', async () => {
  deps.clock.moveTo(plainDate(2026, 9, 30));
  await countQuality(deps);
  await countQuality(deps);
  deps.clock.moveTo(TODAY);
  await deps.db
    .updateTable('producer')
    .set({ phone: '0214 3840 034' })
    .where('id', '=', bare.id)
    .execute();
  const view = await seen();
  expect(view.lines.find(({ code }) => code === 'noPhone')?.trend).toEqual([
    { day: plainDate(2026, 9, 30), found: 2 },
    { day: TODAY, found: 1 },
  ]);
  expect(view.before?.day).toBe(plainDate(2026, 9, 30));
  await deps.db.updateTable('producer').set({ phone: '' }).where('id', '=', bare.id).execute();
});
