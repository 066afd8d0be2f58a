import { DOSSIER } from '#domain/dossier/dossier.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { sql } from 'kysely';
import { expect, inject, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { findReport, hashOfReport } from '#storage/commune/report.ts';
import { findRound } from '#storage/commune/rounds.ts';
import { findVersion, hashOfPapers } from '#storage/dossier/versions.ts';
import { asOwner, databaseUrl } from '#storage/testing/owner.ts';
import {
  codeOf,
  fillReport,
  forwardedDossier,
  handOverNow,
  receivedDossier,
  requestNow,
  valueOf,
} from '../testing/commune-work.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { saveFinding } from './save-finding.ts';
import { forwardDossier } from './forward-dossier.ts';
import { viewDesk } from './view-desk.ts';
import { requestCompletion } from './request-completion.ts';

const deps = await testDeps({ today: plainDate(2026, 10, 14) });
const officer = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const colleague = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });

async function ready() {
  const dossier = await receivedDossier(deps, officer);
  await fillReport(deps, officer, dossier.id);
  return dossier;
}

async function standing(dossierId: string) {
  return await readStanding(deps.db, DOSSIER, dossierId);
}

/** The application itself may not change a version, so only the database's owner can play the thief. */
async function ownerUrl(): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(deps.db);
  return databaseUrl(inject('serverUrl'), rows[0]?.name ?? '');
}

async function lastCode(year: number): Promise<number> {
  const row = await deps.db
    .selectFrom('counter')
    .select('last')
    .where('unitId', '=', PLACES.bacHa)
    .where('kind', '=', 'productCode')
    .where('year', '=', year)
    .executeTakeFirst();
  return row?.last ?? 0;
}

test('the hand-over seals form 03, draws the product code and keeps the version as it was sent', async () => {
  const { id } = await ready();
  const sent = await findVersion(deps.db, id, 1);
  const forwarded = valueOf(await forwardDossier(deps, officer, await handOverNow(deps, id)));
  const report = await findReport(deps.db, id);
  if (report.kind !== 'sealed') throw new Error('form 03 is sealed by the hand-over');
  expect(report.report.items.map(({ item, claim, text }) => [item, claim.criterion, text])).toEqual(
    [
      ['material', '1.1', 'Đã xem: material'],
      ['labour', '3.3', 'Đã xem: labour'],
      ['idea', '2.1', 'Đã xem: idea'],
      ['identity', '5.3', 'Đã xem: identity'],
    ],
  );
  expect(forwarded).toMatchObject({
    state: 'forwarded',
    forwardedOn: '2026-10-14',
    forwarded: {
      letterNumber: '41/UBND-KT',
      letterDate: '2026-10-14',
      samples: 5,
      productCode: '15-02839-01-2026',
      reportSha256: hashOfReport(report.report).toString('hex'),
    },
  });
  const handedOver = await findVersion(deps.db, id, 1);
  expect(handedOver).toEqual(sent);
  if (!handedOver) throw new Error('the version is kept');
  const { no: _no, sha256, submittedBy: _by, ...papers } = handedOver;
  expect(hashOfPapers(papers).toString('hex')).toBe(sha256);
});

test("a dossier falls into a round by the date of the commune's letter, and its code carries that year", async () => {
  const dates = [
    [plainDate(2027, 4, 29), { year: 2027, no: 1, communeBefore: '2027-04-30' }],
    [plainDate(2027, 5, 2), { year: 2027, no: 2, communeBefore: '2027-10-30' }],
    [plainDate(2027, 11, 3), { year: 2028, no: 1, communeBefore: '2028-04-30' }],
  ] as const;
  for (const [day, round] of dates) {
    deps.clock.moveTo(day);
    const { id } = await ready();
    const { forwarded } = valueOf(await forwardDossier(deps, officer, await handOverNow(deps, id)));
    expect(await findRound(deps.db, forwarded?.roundId ?? '')).toMatchObject(round);
    expect(forwarded?.productCode).toMatch(new RegExp(`^15-02839-\\d\\d-${round.year}$`));
  }
  deps.clock.moveTo(plainDate(2026, 10, 14));
});

test('four samples are flagged and pass with a note; tourism asks for none', async () => {
  const { id } = await ready();
  const four = { ...(await handOverNow(deps, id)), samples: 4 };
  expect(await codeOf(forwardDossier(deps, officer, four))).toBe('SAMPLES_NOTE_MISSING');
  const noted = { ...four, samplesNote: 'Một túi vỡ, nộp bù 20/10/2026.' };
  expect(valueOf(await forwardDossier(deps, officer, noted)).forwarded).toMatchObject({
    samples: 4,
    samplesNote: 'Một túi vỡ, nộp bù 20/10/2026.',
  });
  const producer = await makeProducer(deps);
  const product = await makeProduct(deps, producer.id, { annexI: 'VI.1' });
  const tour = await receivedDossier(deps, officer, { producer, product });
  await fillReport(deps, officer, tour.id);
  const five = await handOverNow(deps, tour.id);
  expect(await codeOf(forwardDossier(deps, officer, five))).toBe('SAMPLES_NOT_ASKED');
  expect(await codeOf(forwardDossier(deps, officer, { ...five, samples: 0 }))).toBe('ok');
});

test('gaps of form 03 and of the letter are named at once, and nothing is half-done', async () => {
  const { id } = await receivedDossier(deps, officer);
  const before = await lastCode(2026);
  const input = {
    ...(await handOverNow(deps, id)),
    letterDate: '15/10/2026',
    samples: 4,
  };
  const refused = await forwardDossier(deps, officer, input);
  expect(refused.ok ? [] : refused.refusals.map((one) => [one.code, one.field])).toEqual([
    ['REPORT_OPINION_MISSING', 'material'],
    ['REPORT_TEXT_MISSING', 'material'],
    ['REPORT_OPINION_MISSING', 'labour'],
    ['REPORT_TEXT_MISSING', 'labour'],
    ['REPORT_OPINION_MISSING', 'idea'],
    ['REPORT_TEXT_MISSING', 'idea'],
    ['REPORT_OPINION_MISSING', 'identity'],
    ['REPORT_TEXT_MISSING', 'identity'],
    ['LETTER_DATE_AHEAD', 'letterDate'],
    ['SAMPLES_NOTE_MISSING', 'samplesNote'],
  ]);
  expect((await standing(id)).state).toBe('communeReview');
  expect((await findReport(deps.db, id)).kind).toBe('draft');
  expect(await lastCode(2026)).toBe(before);
});

test('a version changed behind the back of the system is not passed on', async () => {
  const { id } = await ready();
  await asOwner(
    await ownerUrl(),
    `update dossier_version set content = jsonb_set(content, '{product,name}', '"Mận khác"')
     where dossier_id = '${id}'`,
  );
  const input = await handOverNow(deps, id);
  expect(await codeOf(forwardDossier(deps, officer, input))).toBe('VERSION_NOT_INTACT');
  expect((await standing(id)).state).toBe('communeReview');
});

test('a version changed together with the seal beside it is not passed on: the ledger has the seal it was sent with', async () => {
  const { id } = await ready();
  const version = await findVersion(deps.db, id, 1);
  if (!version) throw new Error('it was sent once');
  const { content, producer, evidence } = version;
  const product = { ...version.product, name: 'Mận khác' };
  const seal = hashOfPapers({ content, producer, product, evidence }).toString('hex');
  await asOwner(
    await ownerUrl(),
    `update dossier_version set content = jsonb_set(content, '{product,name}', '"Mận khác"'),
       sha256 = '\\x${seal}' where dossier_id = '${id}'`,
  );
  expect((await findVersion(deps.db, id, 1))?.sha256).toBe(seal);
  expect(valueOf(await viewDesk(deps, officer, id)).intact).toBe(false);
  const input = await handOverNow(deps, id);
  expect(await codeOf(forwardDossier(deps, officer, input))).toBe('VERSION_NOT_INTACT');
  expect((await standing(id)).state).toBe('communeReview');
});

test('form 03 goes out in the words the page showed, or not at all', async () => {
  const { id } = await ready();
  const input = await handOverNow(deps, id);
  const finding = { item: 'idea', opinion: 'doesNotFit', text: 'Chép của nơi khác.' } as const;
  valueOf(await saveFinding(deps, colleague, { dossierId: id, ...finding, seenVersion: 1 }));
  expect(await codeOf(forwardDossier(deps, officer, input))).toBe('REPORT_NOT_AS_SHOWN');
  const bare = { ...input, shown: '' };
  expect(await codeOf(forwardDossier(deps, officer, bare))).toBe('REPORT_NOT_AS_SHOWN');
  expect((await standing(id)).state).toBe('communeReview');
  expect(await codeOf(forwardDossier(deps, officer, await handOverNow(deps, id)))).toBe('ok');
});

test('of two officers who pass one dossier on at once one wins, and one code is drawn', async () => {
  const { id } = await ready();
  const before = await lastCode(2026);
  // Both have the page open before either presses; else who is faster would decide the answer.
  const opened = [await handOverNow(deps, id), await handOverNow(deps, id)] as const;
  const codes = await Promise.all([
    codeOf(forwardDossier(deps, officer, opened[0])),
    codeOf(forwardDossier(deps, colleague, opened[1])),
  ]);
  expect(codes.toSorted()).toEqual(['CHANGED_MEANWHILE', 'ok']);
  expect(await lastCode(2026)).toBe(before + 1);
});

test('two dossiers of one commune passed on at once get two codes', async () => {
  const dossiers = [await ready(), await ready()];
  const codes = await Promise.all(
    dossiers.map(async ({ id }) => {
      const answer = await forwardDossier(deps, officer, await handOverNow(deps, id));
      return valueOf(answer).forwarded?.productCode;
    }),
  );
  expect(new Set(codes).size).toBe(2);
});

test('a form sent twice at once passes on once', async () => {
  const { id } = await ready();
  const before = await lastCode(2026);
  const input = await handOverNow(deps, id);
  const answers = await Promise.all([
    forwardDossier(deps, officer, input),
    forwardDossier(deps, officer, input),
  ]);
  expect(answers.map((one) => valueOf(one).state)).toEqual(['forwarded', 'forwarded']);
  expect(await lastCode(2026)).toBe(before + 1);
});

test('another commune, another role, another step and an old page are refused', async () => {
  const { id, actor: producer } = await ready();
  const input = await handOverNow(deps, id);
  const neighbour = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
  const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
  for (const actor of [neighbour, office, producer]) {
    expect(await codeOf(forwardDossier(deps, actor, input))).toBe('NOT_ALLOWED');
  }
  const old = { ...input, seenSeq: 2 };
  expect(await codeOf(forwardDossier(deps, officer, old))).toBe('CHANGED_MEANWHILE');
  const asked = {
    ...(await requestNow(deps, id)),
    reasons: [{ text: 'Thiếu sổ cân.', criterion: '1.1' }],
    answerBy: plainDate(2026, 10, 20),
  };
  valueOf(await requestCompletion(deps, officer, asked));
  const waiting = await handOverNow(deps, id);
  expect(await codeOf(forwardDossier(deps, officer, waiting))).toBe('ACT_NOT_NOW');
  const gone = await forwardedDossier(deps, officer);
  const twice = await handOverNow(deps, gone.id);
  expect(await codeOf(forwardDossier(deps, officer, twice))).toBe('ACT_NOT_NOW');
});
