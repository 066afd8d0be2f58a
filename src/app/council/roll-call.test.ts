import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { giveDossier, makeCouncil, openCouncil, sealTotal } from '../testing/make-council.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { markAttendance } from './mark-attendance.ts';
import { viewResult } from './view-result.ts';
import { viewSession } from './view-session.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });

test('whoever has not sealed is marked absent: no total is opened, and the member comes back and scores blind', async () => {
  const council = await makeCouncil(deps);
  const { id: dossierId } = await giveDossier(deps, council);
  await openCouncil(deps, council);
  const { sessionId, secretary, scorers } = council;
  const late = scorers[2];
  const mark = (present: boolean) =>
    markAttendance(deps, secretary, {
      sessionId,
      accountId: late.accountId,
      present,
      idempotencyKey: deps.newId(),
    });
  for (const member of scorers.filter((one) => one !== late))
    await sealTotal(deps, council, member, dossierId, 74);
  valueOf(await mark(false));
  const readers = [
    ...scorers,
    secretary,
    council.office,
    await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai }),
    await makeActor(deps, 'leader', { unitId: PLACES.laoCai }),
    await makeActor(deps, 'inspector', { unitId: PLACES.laoCai }),
    await makeActor(deps, 'advisor', { unitId: PLACES.laoCai }),
  ];
  for (const reader of readers) {
    const { rows } = valueOf(await viewSession(deps, reader, sessionId));
    expect(rows.map((row) => [row.open, row.result, row.deferral])).toEqual([[false, null, null]]);
    expect(rows.flatMap((row) => row.progress.map((one) => one.total))).not.toContain(74);
    expect(await codeOf(viewResult(deps, reader, sessionId, dossierId))).toBe('NOT_FOUND');
  }
  valueOf(await mark(true));
  await sealTotal(deps, council, late, dossierId, 60);
});
