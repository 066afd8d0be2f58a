import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { DOSSIER } from '#domain/dossier/dossier.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import { inTransaction } from '#storage/database.ts';
import { DOSSIERS } from '../dossier/dossier-subject.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { testDeps } from '../testing/test-deps.ts';
import { record } from './record.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 14) });
const officer = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });

test.each([
  ['an entry that the act does not have', { note: 'Đủ hồ sơ', giay: 'thừa' }],
  ['an entry of another form', { note: 1 }],
  ['nothing', {}],
])('an act with %s is not written: nobody could read it again', async (_what, data) => {
  const { id } = await makeDossier(deps, 'officeReview');
  const before = await listActs(deps.db, DOSSIER, id);
  const act = { id, kind: 'accept', role: 'officeOfficer', idempotencyKey: null } as const;
  const written = inTransaction(deps.db, (trx) =>
    record(deps, trx, officer, DOSSIERS, { ...act, data: data as { note: string } }),
  );
  await expect(written).rejects.toThrow('the data of accept are not as dossier keeps them');
  expect(await listActs(deps.db, DOSSIER, id)).toEqual(before);
});
