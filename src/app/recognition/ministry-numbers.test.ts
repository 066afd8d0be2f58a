import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { codeKey } from '#domain/recognition/code-key.ts';
import { MIGRATIONS } from '#storage/migration-files.ts';
import { asOwner } from '#storage/testing/owner.ts';
import { asConfirmed } from '../access/confirmed-actor.ts';
import { requestNow, valueOf } from '../testing/commune-work.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { makeDossier, type TestDossier } from '../testing/make-dossier.ts';
import { testDeps } from '../testing/test-deps.ts';
import { confirmMinistryAnswer } from './confirm-ministry-answer.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });

/** As makeDossier numbers the letter of the ministry. */
function letterOf({ id }: TestDossier): string {
  return `${id.slice(-4)}/BNNMT-KTHT`;
}

test('numbers of the ministry that were noted with the entry go, unless the leader confirmed them', async () => {
  const confirmed = await makeDossier(deps, 'ministryAnswered');
  const request = await requestNow(deps, confirmed.id);
  valueOf(await confirmMinistryAnswer(deps, asConfirmed(leader), request));
  const open = letterOf(await makeDossier(deps, 'ministryAnswered'));
  const row = `('ministry', 2026, '${codeKey(open)}', '${open}', '2026-11-24')`;
  await asOwner(deps.ownerUrl, `insert into issued_number values ${row}`);
  const migration = path.join(MIGRATIONS, '0029_ministry_numbers.sql');
  await asOwner(deps.ownerUrl, await readFile(migration, 'utf8'));
  const left = `select number from issued_number where issuer = 'ministry'`;
  expect(await asOwner(deps.ownerUrl, left)).toEqual([{ number: letterOf(confirmed) }]);
});
