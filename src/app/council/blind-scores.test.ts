import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { valueOf } from '../testing/commune-work.ts';
import {
  choicesWithTotal,
  giveDossier,
  makeCouncil,
  openCouncil,
  sealTotal,
  setOfDried,
} from '../testing/make-council.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { closeSession } from './close-session.ts';
import { saveSheet } from './save-sheet.ts';
import { sealSheet } from './seal-sheet.ts';
import { viewResult } from './view-result.ts';
import { viewSession } from './view-session.ts';
import { viewSheet } from './view-sheet.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const set = setOfDried(deps);
const full = choicesWithTotal(set, 74);

async function openWithOne() {
  const council = await makeCouncil(deps);
  const { id: dossierId } = await giveDossier(deps, council);
  await openCouncil(deps, council);
  const { sessionId } = council;
  return { council, sessionId, dossierId };
}

test('seven members seal in the same moment, and all seven sheets count', async () => {
  const { council, sessionId, dossierId } = await openWithOne();
  const totals = [75, 72, 74, 73, 71, 76, 73];
  await Promise.all(
    council.scorers.map((member, at) =>
      sealTotal(deps, council, member, dossierId, totals[at] ?? 0),
    ),
  );
  valueOf(await closeSession(deps, council.secretary, { sessionId, idempotencyKey: deps.newId() }));
  const [row] = valueOf(await viewSession(deps, council.secretary, sessionId)).rows;
  expect(row?.progress.filter((one) => one.state === 'sealed').map((one) => one.total)).toEqual(
    expect.arrayContaining([71, 72, 73, 73, 74, 75, 76]),
  );
  expect(row?.result).toMatchObject({
    counted: 7,
    total: { numerator: 514, denominator: 7 },
    band: 4,
    spread: 5,
  });
});

describe('scores are blind', async () => {
  const { council, sessionId, dossierId } = await openWithOne();
  const office = await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai });
  const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
  const [first, second] = council.scorers;
  const everybody = [...council.scorers, council.secretary, office, leader];

  /** Everything a page of this session is made from, as it would be sent. */
  const sentTo = async (reader: (typeof everybody)[number]) =>
    JSON.stringify([
      await viewSession(deps, reader, sessionId),
      await viewResult(deps, reader, sessionId, dossierId),
      await viewSheet(deps, reader, sessionId, dossierId),
    ]);
  const SECRET = 'Lời chỉ có trên phiếu của Chủ tịch';

  const nobodyReadsAnother = async () => {
    for (const reader of everybody) {
      const sent = await sentTo(reader);
      expect(sent.includes(SECRET)).toBe(reader === first);
      expect(sent).not.toContain('"averaged"');
      const view = valueOf(await viewSession(deps, reader, sessionId));
      expect(view.rows.map((row) => [row.open, row.result, row.deferral])).toEqual([
        [false, null, null],
      ]);
      expect(view.rows.flatMap((row) => row.progress).every((one) => one.total === null)).toBe(
        true,
      );
    }
  };

  test('while a sheet is missing, nobody is sent anything of another sheet: no points, no words', async () => {
    const sheet = {
      sessionId,
      dossierId,
      choices: full,
      remarks: { '1.1': SECRET },
      comment: SECRET,
    };
    await saveSheet(deps, first, { ...sheet, seenVersion: 0 });
    await sealSheet(deps, first, {
      sessionId,
      dossierId,
      seenVersion: 1,
      idempotencyKey: deps.newId(),
    });
    await nobodyReadsAnother();
  });

  test('who has not sealed is known to secretary, chair and office, and not to members', async () => {
    const rowsOf = async (reader: (typeof everybody)[number]) =>
      valueOf(await viewSession(deps, reader, sessionId)).rows.map((row) => row.progress.length);
    expect(await rowsOf(first)).toEqual([8]);
    expect(await rowsOf(council.secretary)).toEqual([8]);
    expect(await rowsOf(office)).toEqual([8]);
    expect(await rowsOf(second)).toEqual([0]);
    expect(await rowsOf(leader)).toEqual([0]);
    const [row] = valueOf(await viewSession(deps, second, sessionId)).rows;
    expect([row?.sealed, row?.expected]).toEqual([1, 7]);
  });

  test('nor with the last sheet: who could still score must have been shut out by the closing first', async () => {
    for (const member of council.scorers.slice(1))
      await sealTotal(deps, council, member, dossierId, 73);
    await nobodyReadsAnother();
  });

  test('the closing opens all at once', async () => {
    const request = { sessionId, idempotencyKey: deps.newId() };
    valueOf(await closeSession(deps, council.secretary, request));
    for (const reader of everybody) {
      const [row] = valueOf(await viewSession(deps, reader, sessionId)).rows;
      expect(row?.result?.total).toEqual({ numerator: 512, denominator: 7 });
    }
    const result = valueOf(await viewResult(deps, second, sessionId, dossierId));
    expect(result.comments).toEqual([SECRET]);
    expect(result.criteria[0]).toMatchObject({
      criterion: '1.1',
      levels: [{ option: 2, sheets: 7 }],
      average: { numerator: 21, denominator: 7 },
      remarks: [SECRET],
    });
    const counts = result.criteria.map((one) =>
      one.levels.reduce((sum, level) => sum + level.sheets, 0),
    );
    expect(new Set(counts)).toEqual(new Set([7]));
  });
});
