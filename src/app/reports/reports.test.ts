import { expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { numbersOf } from '#domain/reports/content.ts';
import type { Result } from '#domain/result.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { draftReport, type DraftReportInput } from './draft-report.ts';
import { listReports } from './list-reports.ts';
import {
  freezeReport,
  keepReport,
  prepareReport,
  reopenReport,
  sendBackReport,
  withdrawReport,
} from './settle-report.ts';
import { viewCommuneReports } from './view-commune-reports.ts';
import { viewReport } from './view-report.ts';
import { writeReport } from './write-report.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const officer = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const head = await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const leaderless = await makeActor(deps, 'advisor', { unitId: PLACES.laoCai });
await makeDossier(deps, 'communeReview');

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}
const codeOf = (result: Result<unknown>) => (result.ok ? null : result.refusals[0].code);
const key = () => ({ idempotencyKey: deps.newId() });

const year = (wish: Partial<DraftReportInput> = {}): DraftReportInput => ({
  ...{ unitId: PLACES.laoCai, period: 'year-1', year: '2026', from: null, to: null },
  ...{ title: 'Kết quả Chương trình OCOP năm 2026', ...key(), ...wish },
});

/** A report whose parts are written, and laid down. */
async function waitingReport(actor: Actor = officer): Promise<string> {
  const { reportId } = valueOf(await draftReport(deps, actor, year()));
  await writeDifficulties(reportId, actor);
  valueOf(await prepareReport(deps, actor, { reportId, ...key() }));
  return reportId;
}

async function writeDifficulties(reportId: string, actor: Actor = officer) {
  const typed = [{ label: 'Doanh thu điểm bán', value: '38,5 tỷ đồng' }];
  const written = { section: 'difficulties', text: 'Bốn xã chưa có sản phẩm.', typed } as const;
  valueOf(await writeReport(deps, actor, { reportId, ...written, seenSeq: 1, ...key() }));
}

const view = async (id: string, version: number | null = null) =>
  valueOf(await viewReport(deps, officer, id, version));
const dossiers = async (id: string, version: number | null = null) =>
  numbersOf((await view(id, version)).content).find(({ key: name }) => name === 'received');

async function freeze(reportId: string): Promise<Result<null>> {
  const shown = (await view(reportId)).sha256 ?? '';
  return freezeReport(deps, head, {
    reportId,
    shown,
    seenSeq: (await view(reportId)).standing.seq,
    ...key(),
  });
}

test('what is frozen stays when the register changes, and a correction names what differs', async () => {
  const reportId = await waitingReport();
  valueOf(await freeze(reportId));
  expect(await dossiers(reportId)).toMatchObject({
    value: 1,
    of: 'dossier',
    list: [{ name: expect.stringContaining('Mận') as string }],
  });
  await makeDossier(deps, 'submitted');
  expect((await dossiers(reportId))?.value).toBe(1);

  valueOf(
    await reopenReport(deps, officer, { reportId, reason: 'Xã báo muộn', seenSeq: 4, ...key() }),
  );
  valueOf(await prepareReport(deps, officer, { reportId, ...key() }));
  valueOf(await freeze(reportId));
  const second = await view(reportId);
  expect(second.content).toMatchObject({ version: 2, reason: 'Xã báo muộn' });
  expect(second.changes).toEqual([
    { label: 'Hồ sơ nhận trong kỳ', before: '1', after: '2' },
    { label: 'Hồ sơ đang giải quyết', before: '1', after: '2' },
  ]);
  expect((await dossiers(reportId, 1))?.value).toBe(1);
  expect(second.standing.frozen.map(({ version }) => version)).toEqual([1, 2]);
});

test('the numbers of the register are those of its lists, each with its definition', async () => {
  await makeCertificate(deps, {
    code: '15-02839-07-2025',
    decidedOn: plainDate(2026, 6, 1),
    star: 4,
  });
  const { reportId } = valueOf(await draftReport(deps, officer, year()));
  const { content, shown } = await view(reportId);
  expect(shown).toBe('draft');
  const numbers = numbersOf(content);
  expect(numbers.every(({ value, list }) => value === list.length)).toBe(true);
  const value = (name: string) => numbers.find((one) => one.key === name)?.value;
  expect(value('products')).toBe(1);
  expect(['products5', 'products4', 'products3', 'new', 'kept'].map(value)).toEqual([
    0, 1, 0, 1, 0,
  ]);
});

test('whoever wrote or laid it down does not freeze it, nor who saw something else', async () => {
  const own = await waitingReport(head);
  expect(codeOf(await freeze(own))).toBe('REPORT_OWN_HAND');
  const others = await waitingReport();
  const stale = { reportId: others, shown: 'a'.repeat(64), seenSeq: 3, ...key() };
  expect(codeOf(await freezeReport(deps, head, stale))).toBe('REPORT_NOT_AS_SHOWN');
  const request = { reportId: others, shown: '', seenSeq: 3, ...key() };
  expect(codeOf(await freezeReport(deps, officer, request))).toBe('NOT_ALLOWED');
});

test('a draft is given up, a frozen report is not: its correction is', async () => {
  const reason = { reason: 'Lập nhầm kỳ' };
  const { reportId } = valueOf(await draftReport(deps, officer, year()));
  const act = () => ({ reportId, ...reason, seenSeq: 9, ...key() });
  expect(codeOf(await keepReport(deps, officer, { ...act(), seenSeq: 1 }))).toBe('REPORT_NOT_NOW');
  valueOf(await withdrawReport(deps, officer, { ...act(), seenSeq: 1 }));
  expect(codeOf(await prepareReport(deps, officer, { reportId, ...key() }))).toBe('REPORT_NOT_NOW');

  const frozen = await waitingReport();
  valueOf(await freeze(frozen));
  const of = (seenSeq: number) => ({ reportId: frozen, ...reason, seenSeq, ...key() });
  valueOf(await reopenReport(deps, officer, of(4)));
  expect(codeOf(await withdrawReport(deps, officer, of(5)))).toBe('REPORT_NOT_NOW');
  valueOf(await keepReport(deps, officer, of(5)));
  expect((await view(frozen)).shown).toBe('frozen');
});

test('refused: no words, no unit of the period, days turned around, a period to come, and to communes', async () => {
  const { reportId } = valueOf(await draftReport(deps, officer, year()));
  expect(codeOf(await prepareReport(deps, officer, { reportId, ...key() }))).toBe(
    'REPORT_TEXT_MISSING',
  );
  const draft = async (wish: Partial<DraftReportInput>, actor: Actor = officer) =>
    codeOf(await draftReport(deps, actor, year(wish)));
  const turned = { period: 'whole', from: plainDate(2026, 2, 1), to: plainDate(2026, 1, 1) };
  expect(await draft(turned)).toBe('REPORT_PERIOD_TURNED');
  expect(await draft({ period: 'whole' })).toBe('REQUIRED');
  expect(await draft({ year: '20x6' })).toBe('REPORT_YEAR');
  expect(await draft({ year: '2027' })).toBe('REPORT_PERIOD_AHEAD');
  expect(await draft({ year: '2024' })).toBe('REPORT_UNIT_NOT_THEN');
  expect(await draft({ unitId: PLACES.vinhLong })).toBe('NOT_ALLOWED');
  expect(await draft({}, commune)).toBe('NOT_ALLOWED');
  expect(codeOf(await viewReport(deps, commune, reportId))).toBe('NOT_ALLOWED');
  expect(codeOf(await listReports(deps, leaderless, 1))).toBe('NOT_ALLOWED');
  const month = {
    kind: 'month',
    from: plainDate(2026, 11, 1),
    to: plainDate(2026, 11, 30),
  } as const;
  expect(codeOf(await viewCommuneReports(deps, leaderless, month))).toBe('NOT_ALLOWED');
  expect(codeOf(await viewReport(deps, officer, 'nothing'))).toBe('NOT_FOUND');
  expect(codeOf(await viewReport(deps, officer, reportId, 1))).toBe('NOT_FOUND');
  const back = { reportId, reason: 'x', seenSeq: 1, ...key() };
  expect(codeOf(await sendBackReport(deps, head, back))).toBe('REPORT_NOT_NOW');
});

test('a commune writes its own report, the office freezes it and sees which communes have not reported', async () => {
  const wish = { unitId: PLACES.bacHa, period: 'month-11', title: 'Tháng 11' };
  const { reportId } = valueOf(await draftReport(deps, commune, year(wish)));
  await writeDifficulties(reportId, commune);
  valueOf(await prepareReport(deps, commune, { reportId, ...key() }));
  const november = {
    kind: 'month',
    from: plainDate(2026, 11, 1),
    to: plainDate(2026, 11, 30),
  } as const;
  const states = async () => {
    const { rows } = valueOf(await viewCommuneReports(deps, head, november));
    return [PLACES.bacHa, PLACES.lungPhinh].map(
      (id) => rows.find(({ unit }) => unit.id === id)?.report?.state ?? null,
    );
  };
  expect(await states()).toEqual(['waiting', null]);
  valueOf(await freeze(reportId));
  expect(await states()).toEqual(['frozen', null]);
  const own = valueOf(await viewCommuneReports(deps, commune, november));
  expect(own.rows.map(({ unit }) => unit.id)).toEqual([PLACES.bacHa]);
});

test('the list shows reports within reach, and the ledger holds what was frozen', async () => {
  expect(valueOf(await listReports(deps, head, 1)).rows[0]).toMatchObject({
    unitId: PLACES.laoCai,
    kind: 'year',
  });
  expect((await verifyLedger(deps, null)).finding).toBeNull();
});
