import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { inTransaction } from '#storage/database.ts';
import { refuse } from '#domain/result.ts';
import { valueOf } from '../testing/commune-work.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { recordAct, type ActToRecord } from './record-act.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 14) });
const officer = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });

function record(act: Partial<ActToRecord<'note', object>> = {}) {
  return inTransaction(deps.db, (trx) =>
    recordAct(deps, trx, officer, {
      subjectKind: 'decision',
      subjectId: randomUUID(),
      afterSeq: 0,
      kind: 'note',
      role: 'officeOfficer',
      data: {},
      idempotencyKey: null,
      ...act,
    }),
  );
}

test('an act comes back as it stands in the ledger: who, in which role, when, in which place', async () => {
  const subjectId = randomUUID();
  await record({ subjectId });
  const second = await record({ subjectId, afterSeq: 1, data: { of: 'Mận Tam hoa' } });
  expect(second).toEqual({
    ok: true,
    value: {
      kind: 'note',
      seq: 2,
      actor: { kind: 'person', accountId: officer.accountId },
      role: 'officeOfficer',
      at: deps.clock.now(),
      onDay: '2026-09-14',
      data: { of: 'Mận Tam hoa' },
    },
  });
});

test('of two who saw the same last act the second is told that it has changed', async () => {
  const subjectId = randomUUID();
  await record({ subjectId });
  expect(await record({ subjectId })).toMatchObject({ refusals: [{ code: 'CHANGED_MEANWHILE' }] });
});

test('a request that was written down in between is not taken for a second act', async () => {
  const subjectId = randomUUID();
  const idempotencyKey = randomUUID();
  await record({ subjectId, idempotencyKey });
  const again = await record({ subjectId, afterSeq: 1, idempotencyKey });
  expect(again).toMatchObject({ refusals: [{ code: 'CHANGED_MEANWHILE' }] });
});

describe('when the clock of the server runs back', () => {
  test('by minutes, the next act is dated like the one before it; by more, it is refused', async () => {
    const subjectId = randomUUID();
    const { at, onDay } = valueOf(await record({ subjectId }));
    deps.clock.passMinutes(-5);
    const second = valueOf(await record({ subjectId, afterSeq: 1 }));
    expect([second.at, second.onDay]).toEqual([at, onDay]);
    deps.clock.passMinutes(-1);
    const now = deps.clock.now();
    expect(await record({ subjectId, afterSeq: 2 })).toEqual(
      refuse('CLOCK_RAN_BACK', { now, last: at }),
    );
    deps.clock.moveTo(plainDate(2026, 9, 14));
  });

  test('on a demonstration, an act on an earlier day follows the story', async () => {
    const subjectId = randomUUID();
    const { at } = valueOf(await record({ subjectId }));
    deps.clock.moveTo(plainDate(2025, 1, 6));
    const act = { subjectKind: 'decision', subjectId, afterSeq: 1, kind: 'note' } as const;
    const later = await inTransaction(deps.db, (trx) =>
      recordAct({ ...deps, demo: true }, trx, officer, {
        ...act,
        role: 'officeOfficer',
        data: {},
        idempotencyKey: null,
      }),
    );
    deps.clock.moveTo(plainDate(2026, 9, 14));
    expect(valueOf(later).at).toBe(at);
  });
});
