import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { giveDossier, makeCouncil, openCouncil, sealTotals } from '../testing/make-council.ts';
import { makeActor, makeProduct, makeProducer, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { closeSession } from './close-session.ts';
import { confirmKnockOut } from './confirm-knock-out.ts';
import { declareConflict } from './declare-conflict.ts';
import { printMinutes } from './print-minutes.ts';
import { printSheet } from './print-sheet.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const council = await makeCouncil(deps);
const { sessionId, secretary, scorers } = council;
const ids: string[] = [];
for (const name of ['Mận sấy', 'Tương ớt', 'Rượu ngô']) {
  const producer = await makeProducer(deps);
  const product = await makeProduct(deps, producer.id, { name });
  ids.push((await giveDossier(deps, council, { producer, product })).id);
}
const [plain = '', spread = '', rejected = ''] = ids;
const request = () => ({ sessionId, idempotencyKey: deps.newId() });
await openCouncil(deps, council);
await declareConflict(deps, scorers[2], { ...request(), dossierId: rejected, reason: 'Em ruột' });
await confirmKnockOut(deps, secretary, {
  ...request(),
  dossierId: rejected,
  ground: 'd1',
  proof: 'Giấy giả',
});
await sealTotals(deps, council, plain, [74, 73, 72, 74, 75, 76, 70]);
await sealTotals(deps, council, spread, [90, 73, 72, 74, 75, 76, 70]);

test('a sealed sheet is printed for its member alone, an open one not at all', async () => {
  const printed = valueOf(await printSheet(deps, scorers[0], sessionId, plain));
  expect(printed.fileName).toMatch(/^phieu-cham-15-02839-\d+-2026\.pdf$/);
  expect(Buffer.from(printed.pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  expect(await codeOf(printSheet(deps, scorers[0], sessionId, rejected))).toBe(
    'SESSION_ACT_NOT_NOW',
  );
  expect(await codeOf(printSheet(deps, secretary, sessionId, plain))).toBe('NOT_ALLOWED');
  expect(await codeOf(printSheet(deps, scorers[2], sessionId, rejected))).toBe(
    'CONFLICT_OF_INTEREST',
  );
});

test('minutes come only after the closing', async () => {
  expect(await codeOf(printMinutes(deps, secretary, sessionId))).toBe('SESSION_ACT_NOT_NOW');
  valueOf(await closeSession(deps, secretary, request()));
  const printed = valueOf(await printMinutes(deps, secretary, sessionId));
  expect(printed.fileName).toBe('bien-ban-2026-11-24.pdf');
  const again = valueOf(await printMinutes(deps, scorers[0], sessionId));
  expect(Buffer.from(again.pdf).equals(Buffer.from(printed.pdf))).toBe(true);
});

test('minutes are for chair, secretary, office, leader and inspector of the province', async () => {
  const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
  const inspector = await makeActor(deps, 'inspector', { unitId: PLACES.laoCai });
  const elsewhere = await makeActor(deps, 'leader', { unitId: PLACES.vinhLong });
  expect(await codeOf(printMinutes(deps, leader, sessionId))).toBe('ok');
  expect(await codeOf(printMinutes(deps, inspector, sessionId))).toBe('ok');
  expect(await codeOf(printMinutes(deps, council.office, sessionId))).toBe('ok');
  expect(await codeOf(printMinutes(deps, scorers[2], sessionId))).toBe('NOT_ALLOWED');
  expect(await codeOf(printMinutes(deps, elsewhere, sessionId))).toBe('NOT_ALLOWED');
  expect(await codeOf(printMinutes(deps, leader, deps.newId()))).toBe('NOT_FOUND');
});
