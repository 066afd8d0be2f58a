import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { addGrantRow, endGrantRow } from '#storage/access/grants.ts';
import { nextSerial } from '#storage/counter.ts';
import { inTransaction } from '#storage/database.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { giveDossier, makeCouncil, openCouncil, sealTotal } from '../testing/make-council.ts';
import { makeAccount, makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const council = await makeCouncil(deps);
const dossier = await giveDossier(deps, council);
const [chair, deputy] = council.scorers;
await openCouncil(deps, council);
await sealTotal(deps, council, chair, dossier.id, 74);
await deps.db
  .insertInto('communeReport')
  .values({
    dossierId: dossier.id,
    findings: '{}',
    version: 1,
    updatedBy: council.office.accountId,
    updatedAt: deps.clock.now(),
    sealedAt: deps.clock.now(),
  })
  .execute();
const newer = await makeCertificate(deps, {
  code: '15-02839-2-2026',
  decidedOn: plainDate(2026, 6, 1),
});
const revoked = await makeCertificate(deps, {
  code: '15-02839-1-2025',
  decidedOn: plainDate(2025, 6, 1),
  acts: [
    { kind: 'replace', data: { by: newer.id, from: plainDate(2026, 6, 1) } },
    {
      kind: 'revoke',
      data: { ground: 'c', decisionNumber: '88/QĐ-UBND', from: plainDate(2026, 7, 1) },
    },
  ],
});

const run = (statement: string) => sql.raw(statement).execute(deps.db);

describe('under the application’s login nobody can', () => {
  const DENIED = 'permission denied for table';
  const state = (set: string) =>
    `update certificate_state set ${set} where certificate_id = '${revoked.id}'`;
  const stays = `certificate ${revoked.id} is not what its acts say`;
  const member = `session_id = '${council.sessionId}' and account_id = '${deputy.accountId}'`;
  test.each([
    ['change a version handed in', `update dossier_version set content = '{}'`, DENIED],
    ['change a Regulation', `update regulation set settings = '{}'`, DENIED],
    ['open form 03 again', 'update commune_report set sealed_at = null', 'is sealed'],
    ['change form 03', `update commune_report set findings = '{"a":1}'`, 'is sealed'],
    ['change the hash of a file', `update file set sha256 = '\\x00'`, DENIED],
    ['give a file another content', `update file set storage_key = 'x'`, DENIED],
    ['hang another file on a paper', 'update evidence set file_id = id', DENIED],
    ['move a dossier to another product', 'update dossier set product_id = id', DENIED],
    ['give a seat its vote', `update session_member set voting = true where ${member}`, DENIED],
    ['take a seat away', `delete from session_member where ${member}`, DENIED],
    ['take a product off an agenda', 'delete from session_dossier', DENIED],
    ['bring a session forward', `update council_session set held_on = '2026-11-20'`, 'not change'],
    ['give a sheet to another member', 'update sheet set account_id = id', DENIED],
    ['change a sealed sheet', `update sheet set comment = 'x' where sealed_at is not null`, 'seal'],
    ['begin a role earlier', `update role_grant set valid_from = '2020-01-01'`, DENIED],
    ['take away a revocation', state('revoked_on = null, revoked_by = null'), stays],
    ['move a revocation', state(`revoked_on = '2027-01-01'`), stays],
    ['take away a replacement', state('replaced_on = null, replaced_by = null'), stays],
    ['lengthen a star', state(`extended_until = '2036-01-01'`), stays],
    ['make a certificate forget its acts', state('seq = 1'), stays],
    ['change a certificate', 'update certificate set star = 5', DENIED],
    ['change a decision', `update decision set number = '1'`, DENIED],
    ['take away an issued number', 'delete from issued_number', DENIED],
    ['rewrite an issued number', `update issued_number set number = '1'`, DENIED],
  ])('%s', async (_what, statement, refusal) => {
    await expect(run(statement)).rejects.toThrow(refusal);
  });

  test('add a seat to a session that has been opened', async () => {
    const late = makeActor(deps, 'councilMember', { sessionId: council.sessionId });
    await expect(late).rejects.toThrow(`session ${council.sessionId} has been opened`);
  });

  test('invent the state of a certificate', async () => {
    const insert = `insert into certificate_state (certificate_id, seq, revoked_on)
                    values ('${dossier.id}', 1, '2026-01-01')`;
    await expect(run(insert)).rejects.toThrow('is not what its acts say');
  });

  test('have a serial twice', async () => {
    await inTransaction(deps.db, (trx) => nextSerial(trx, PLACES.laoCai, 2031, 'certificate'));
    await expect(run('update counter set last = last where year = 2031')).rejects.toThrow('given');
  });
});

describe('the past of a role', () => {
  async function grantTo(accountId: string): Promise<string> {
    const id = deps.newId();
    await inTransaction(deps.db, (trx) =>
      addGrantRow(trx, {
        ...{ id, accountId, role: 'officeOfficer', unitId: PLACES.laoCai, producerId: null },
        ...{ validFrom: plainDate(2026, 1, 1), validTo: null },
      }),
    );
    return id;
  }
  const end = (id: string, day: string | null) =>
    run(
      `update role_grant set valid_to = ${day === null ? 'null' : `'${day}'`} where id = '${id}'`,
    );

  test('a role can end, and end earlier, but it does not come back', async () => {
    const id = await grantTo(await makeAccount(deps, { name: 'Cán bộ' }));
    await end(id, '2027-12-31');
    await inTransaction(deps.db, (trx) => endGrantRow(trx, id, plainDate(2026, 12, 31)));
    for (const day of ['2026-12-31', '2027-01-01', null]) {
      await expect(end(id, day)).rejects.toThrow(`the past of grant ${id} stays`);
    }
  });

  test('a role does not end before what was done in it', async () => {
    const id = await grantTo(council.office.accountId);
    await expect(end(id, '2026-11-22')).rejects.toThrow(`the past of grant ${id} stays`);
    await end(id, '2026-11-23');
  });
});
