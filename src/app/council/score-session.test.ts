import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { leavesOf } from '#domain/criteria/find.ts';
import { refusalSentence } from '#domain/refusals.ts';
import { findSheet } from '#storage/council/sheets.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import {
  choicesWithTotal,
  giveDossier,
  makeCouncil,
  openCouncil,
  sealTotals,
  setOfDried,
} from '../testing/make-council.ts';
import { testDeps } from '../testing/test-deps.ts';
import { closeSession } from './close-session.ts';
import { markAttendance } from './mark-attendance.ts';
import { openSession } from './open-session.ts';
import { saveSheet, type SaveSheetInput } from './save-sheet.ts';
import { hashOfSheet } from '../ledger/hash-of-sheet.ts';
import { sealSheet } from './seal-sheet.ts';
import { viewResult } from './view-result.ts';
import { viewSheet } from './view-sheet.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const set = setOfDried(deps);
const full = choicesWithTotal(set, 74);

async function openWithOne() {
  const council = await makeCouncil(deps);
  const { id: dossierId } = await giveDossier(deps, council);
  await openCouncil(deps, council);
  const { sessionId } = council;
  const save = (change: Partial<SaveSheetInput> = {}): SaveSheetInput => ({
    sessionId,
    dossierId,
    choices: full,
    remarks: {},
    seenVersion: 0,
    ...change,
  });
  const seal = (seenVersion: number) => ({
    sessionId,
    dossierId,
    seenVersion,
    idempotencyKey: deps.newId(),
  });
  return { council, sessionId, dossierId, save, seal };
}

describe('opening', async () => {
  const council = await makeCouncil(deps);
  const { sessionId, secretary, scorers } = council;
  const request = (absent: readonly string[] = []) => ({
    sessionId,
    absent,
    idempotencyKey: deps.newId(),
  });

  test('a session without products is not opened', async () => {
    expect(await codeOf(openSession(deps, secretary, request()))).toBe('SESSION_EMPTY');
  });

  test('nothing is scored before the opening', async () => {
    const { id: dossierId } = await giveDossier(deps, council);
    const sheet = { sessionId, dossierId, choices: full, remarks: {}, seenVersion: 0 };
    expect(await codeOf(saveSheet(deps, scorers[2], sheet))).toBe('SESSION_ACT_NOT_NOW');
    const seal = { sessionId, dossierId, seenVersion: 1, idempotencyKey: deps.newId() };
    expect(await codeOf(sealSheet(deps, scorers[2], seal))).toBe('SESSION_ACT_NOT_NOW');
  });

  test('below the quorum it is refused with the figures: five of seven, six needed', async () => {
    const refused = await openSession(
      deps,
      secretary,
      request(scorers.slice(5).map((one) => one.accountId)),
    );
    expect(!refused.ok && refused.refusals).toEqual([
      { code: 'COUNCIL_BELOW_QUORUM', data: { present: 5, appointed: 7, needed: 6 } },
    ]);
  });

  test('chair and deputy both away leave no quorum; neither member nor office opens', async () => {
    const heads = scorers.slice(0, 2).map((one) => one.accountId);
    expect(await codeOf(openSession(deps, secretary, request(heads)))).toBe('COUNCIL_BELOW_QUORUM');
    expect(await codeOf(openSession(deps, scorers[0], request()))).toBe('NOT_ALLOWED');
    expect(await codeOf(openSession(deps, council.office, request()))).toBe('NOT_ALLOWED');
    expect(
      await codeOf(openSession(deps, secretary, { ...request(), sessionId: deps.newId() })),
    ).toBe('NOT_FOUND');
  });

  test('opened once; a second time it is at another step', async () => {
    expect(await codeOf(openSession(deps, secretary, request()))).toBe('ok');
    expect(await codeOf(openSession(deps, secretary, request()))).toBe('SESSION_ACT_NOT_NOW');
  });
});

describe('a sheet', async () => {
  const { council, sessionId, dossierId, save, seal } = await openWithOne();
  const [, , member, other] = council.scorers;
  if (!other) throw new Error('a council has seven members');

  test('is kept as typed, choice by choice, and a reload finds it', async () => {
    await saveSheet(deps, member, save({ choices: { '1.1': 1 } }));
    const change = {
      choices: { '1.2': null },
      remarks: { '1.1': 'Vùng trồng rõ.' },
      comment: 'Tốt',
    };
    expect(await saveSheet(deps, member, save({ ...change, seenVersion: 1 }))).toEqual({
      ok: true,
      value: { version: 2, at: '2026-11-24T01:00:00.000Z' },
    });
    const desk = valueOf(await viewSheet(deps, member, sessionId, dossierId));
    expect(desk.sheet).toEqual({
      choices: { '1.1': 1, '1.2': null },
      remarks: { '1.1': 'Vùng trồng rõ.' },
      comment: 'Tốt',
      version: 2,
      updatedAt: '2026-11-24T01:00:00.000Z',
      sealedAt: null,
      hash: null,
    });
  });

  test('saved in two tabs, the second tab is told, and what is stored stays', async () => {
    const stale = save({ choices: { '1.1': 0 }, seenVersion: 1 });
    expect(await codeOf(saveSheet(deps, member, stale))).toBe('CHANGED_MEANWHILE');
    expect(await codeOf(saveSheet(deps, member, save({ choices: { '1.1': 0 } })))).toBe(
      'CHANGED_MEANWHILE',
    );
    const desk = valueOf(await viewSheet(deps, member, sessionId, dossierId));
    expect([desk.sheet?.choices['1.1'], desk.sheet?.version]).toEqual([1, 2]);
  });

  test('saved by both tabs in the same moment, one wins', async () => {
    const codes = await Promise.all(
      [0, 1].map((choice) =>
        codeOf(saveSheet(deps, member, save({ choices: { '2.1': choice }, seenVersion: 2 }))),
      ),
    );
    expect(codes.toSorted()).toEqual(['CHANGED_MEANWHILE', 'ok']);
  });

  test('takes only criteria and options of its set, and texts that fit', async () => {
    const codes = (change: Partial<SaveSheetInput>) => codeOf(saveSheet(deps, other, save(change)));
    expect(await codes({ choices: { '99': 0 } })).toBe('UNKNOWN_CRITERION');
    expect(await codes({ choices: { '1.1': 40 } })).toBe('UNKNOWN_OPTION');
    expect(await codes({ choices: {}, remarks: { '99': 'lạ' } })).toBe('UNKNOWN_CRITERION');
    expect(await codes({ choices: {}, remarks: { '1.1': 'x'.repeat(1001) } })).toBe(
      'SHEET_TEXT_LONG',
    );
    expect(
      await findSheet(deps.db, { sessionId, dossierId, accountId: other.accountId }),
    ).toBeUndefined();
  });

  test('is sealed only when every criterion is scored, and only in the version seen', async () => {
    const refused = await sealSheet(deps, other, seal(0));
    const count = leavesOf(set).length;
    expect(!refused.ok && refused.refusals[0]).toMatchObject({
      code: 'SHEET_NOT_COMPLETE',
      data: { count },
    });
    await saveSheet(deps, other, save());
    expect(await codeOf(sealSheet(deps, other, seal(7)))).toBe('CHANGED_MEANWHILE');
    expect(await codeOf(sealSheet(deps, other, seal(1)))).toBe('ok');
  });

  test('once sealed cannot be changed or sealed again, and says since when', async () => {
    const refused = await saveSheet(deps, other, save({ choices: { '1.1': 0 }, seenVersion: 1 }));
    const sentence = !refused.ok && refusalSentence(refused.refusals[0], 'vi');
    expect(sentence).toBe('Phiếu này đã niêm phong lúc 08:00, 24/11/2026 nên không sửa được nữa.');
    expect(await codeOf(sealSheet(deps, other, seal(1)))).toBe('SHEET_SEALED');
  });

  test('once sealed cannot be changed by anybody who has the application’s database role', async () => {
    const key = { sessionId, dossierId, accountId: other.accountId };
    const before = await findSheet(deps.db, key);
    if (!before) throw new Error('the sheet was sealed above');
    expect(before.hash).toEqual(hashOfSheet(before));
    const rows = deps.db.updateTable('sheet').where('id', '=', before.id);
    await expect(rows.set({ choices: '{}' }).execute()).rejects.toThrow('is sealed');
    await expect(rows.set({ sealedAt: null, hash: null }).execute()).rejects.toThrow('is sealed');
    await expect(deps.db.deleteFrom('sheet').where('id', '=', before.id).execute()).rejects.toThrow(
      'permission denied',
    );
    expect(await findSheet(deps.db, key)).toEqual(before);
  });

  test('sent to be sealed twice by one request, it is sealed once', async () => {
    await saveSheet(deps, member, save({ seenVersion: 3 }));
    const request = seal(4);
    const codes = await Promise.all([
      codeOf(sealSheet(deps, member, request)),
      codeOf(sealSheet(deps, member, request)),
    ]);
    expect(codes).toEqual(['ok', 'ok']);
  });

  test('belongs to members with a vote in this session', async () => {
    const stranger = await makeCouncil(deps);
    expect(await codeOf(saveSheet(deps, council.secretary, save()))).toBe('NOT_ALLOWED');
    expect(await codeOf(saveSheet(deps, stranger.scorers[0], save()))).toBe('NOT_ALLOWED');
    expect(await codeOf(viewSheet(deps, council.office, sessionId, dossierId))).toBe('NOT_ALLOWED');
    expect(await codeOf(viewSheet(deps, member, sessionId, deps.newId()))).toBe('NOT_FOUND');
    expect(await codeOf(viewSheet(deps, member, 'phien', dossierId))).toBe('NOT_FOUND');
  });

  test('of somebody marked absent is kept but not sealed until the secretary marks the person present', async () => {
    const late = council.scorers[4];
    if (!late) throw new Error('a council has seven members');
    const mark = (present: boolean) =>
      markAttendance(deps, council.secretary, {
        sessionId,
        accountId: late.accountId,
        present,
        idempotencyKey: deps.newId(),
      });
    await mark(false);
    expect(await codeOf(saveSheet(deps, late, save()))).toBe('ok');
    expect(await codeOf(sealSheet(deps, late, seal(1)))).toBe('MEMBER_ABSENT');
    await mark(true);
    expect(await codeOf(sealSheet(deps, late, seal(1)))).toBe('ok');
    expect(
      await codeOf(
        markAttendance(deps, late, {
          sessionId,
          accountId: late.accountId,
          present: true,
          idempotencyKey: deps.newId(),
        }),
      ),
    ).toBe('NOT_ALLOWED');
    expect(
      await codeOf(
        markAttendance(deps, council.secretary, {
          sessionId,
          accountId: deps.newId(),
          present: true,
          idempotencyKey: deps.newId(),
        }),
      ),
    ).toBe('NOT_FOUND');
  });
});

test('a Regulation without “none reached” refuses it when it is chosen, not at the closing', async () => {
  const council = await makeCouncil(deps, { noneReached: false });
  const { id: dossierId } = await giveDossier(deps, council);
  await openCouncil(deps, council);
  const { sessionId, scorers } = council;
  const none = { sessionId, dossierId, choices: { '1.1': null }, remarks: {}, seenVersion: 0 };
  expect(await codeOf(saveSheet(deps, scorers[0], none))).toBe('NONE_REACHED_NOT_ALLOWED');
  expect(valueOf(await viewSheet(deps, scorers[0], sessionId, dossierId)).noneReached).toBe(false);
});

describe('after the closing', async () => {
  const { council, sessionId, dossierId, save, seal } = await openWithOne();
  const late = council.scorers[6];
  if (!late) throw new Error('a council has seven members');

  test('a member who comes too late is refused with the moment of the closing', async () => {
    await saveSheet(deps, late, save());
    await sealTotals(deps, council, dossierId, [74, 74, 74, 74, 74, 74]);
    await markAttendance(deps, council.secretary, {
      sessionId,
      accountId: late.accountId,
      present: false,
      idempotencyKey: deps.newId(),
    });
    deps.clock.passMinutes(500);
    valueOf(
      await closeSession(deps, council.secretary, { sessionId, idempotencyKey: deps.newId() }),
    );
    const refused = await sealSheet(deps, late, seal(1));
    expect(!refused.ok && refused.refusals).toEqual([
      { code: 'SESSION_CLOSED', data: { time: '16:20, 24/11/2026' } },
    ]);
    expect(await codeOf(saveSheet(deps, late, save({ seenVersion: 1 })))).toBe('SESSION_CLOSED');
  });

  test('the own sheet can still be read, and everybody may see the result', async () => {
    expect(valueOf(await viewSheet(deps, late, sessionId, dossierId)).sheet?.version).toBe(1);
    expect(valueOf(await viewResult(deps, late, sessionId, dossierId)).row.result?.counted).toBe(6);
  });
});
