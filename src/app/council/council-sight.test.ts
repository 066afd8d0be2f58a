import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { readFile } from '../files/read-file.ts';
import { listDossiers } from '../dossier/list-dossiers.ts';
import { viewDossier } from '../dossier/view-dossier.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { giveDossier, makeCouncil, openCouncil, sealTotals } from '../testing/make-council.ts';
import { makeProduct, makeProducer, PLACES, withRole } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { closeSession } from './close-session.ts';
import { declareConflict } from './declare-conflict.ts';
import { saveSheet } from './save-sheet.ts';
import { listSessions } from './list-sessions.ts';
import { viewResult } from './view-result.ts';
import { viewSession } from './view-session.ts';
import { viewSheet } from './view-sheet.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const council = await makeCouncil(deps);
const producer = await makeProducer(deps, { legalName: 'Hợp tác xã Có Liên Quan' });
const product = await makeProduct(deps, producer.id, { name: 'Mận của người nhà' });
const tiedTo = await giveDossier(deps, council, { producer, product });
const other = await giveDossier(deps, council);
const [chair, deputy] = council.scorers;
const { sessionId } = council;
const everything = { show: null, words: '', page: 1 } as const;

test('before the tie is declared, the member sees both products and their papers', async () => {
  const list = await listDossiers(deps, chair, everything);
  expect(list.total).toBe(2);
  const [paper] = valueOf(await viewDossier(deps, chair, tiedTo.id)).evidence;
  expect(await codeOf(readFile(deps, chair, paper?.file.id ?? ''))).toBe('ok');
});

test('from then on the product does not exist for the member: not in the session, the lists, the papers', async () => {
  const [paper] = valueOf(await viewDossier(deps, deputy, tiedTo.id)).evidence;
  const declare = {
    sessionId,
    dossierId: tiedTo.id,
    reason: 'Em ruột',
    idempotencyKey: deps.newId(),
  };
  valueOf(await declareConflict(deps, chair, declare));
  await openCouncil(deps, council);
  const sent = JSON.stringify([
    await viewSession(deps, chair, sessionId),
    await listSessions(deps, chair, { state: null, page: 1 }),
    await listDossiers(deps, chair, everything),
    await viewSheet(deps, chair, sessionId, other.id),
  ]);
  for (const trace of [tiedTo.id, 'Mận của người nhà', 'Có Liên Quan'])
    expect(sent).not.toContain(trace);
  expect(await codeOf(viewDossier(deps, chair, tiedTo.id))).toBe('NOT_ALLOWED');
  expect(await codeOf(readFile(deps, chair, paper?.file.id ?? ''))).toBe('NOT_FOUND');
  expect(await codeOf(viewSheet(deps, chair, sessionId, tiedTo.id))).toBe('CONFLICT_OF_INTEREST');
  const sheet = { sessionId, dossierId: tiedTo.id, choices: {}, remarks: {}, seenVersion: 0 };
  expect(await codeOf(saveSheet(deps, chair, sheet))).toBe('CONFLICT_OF_INTEREST');
  expect(valueOf(await viewSession(deps, deputy, sessionId)).rows).toHaveLength(2);
});

test('the tie reaches no further: not the other product, not the other members', async () => {
  expect(await codeOf(viewDossier(deps, chair, other.id))).toBe('ok');
  expect(await codeOf(viewDossier(deps, deputy, tiedTo.id))).toBe('ok');
});

test.each(['officeHead', 'inspector', 'leader', 'advisor'] as const)(
  'a second role as %s is no way round the tie',
  async (role) => {
    const twice = await withRole(deps, chair, role, { unitId: PLACES.laoCai });
    expect(await codeOf(viewDossier(deps, twice, tiedTo.id))).toBe('NOT_ALLOWED');
    expect((await listDossiers(deps, twice, everything)).total).toBe(1);
    expect(valueOf(await viewSession(deps, twice, sessionId)).rows).toHaveLength(1);
  },
);

test('the result stays hidden from the member after the closing', async () => {
  for (const dossier of [tiedTo, other]) {
    const totals = dossier === tiedTo ? [74, 74, 74, 74, 74, 74] : [74, 74, 74, 74, 74, 74, 74];
    const scorers = dossier === tiedTo ? council.scorers.slice(1) : council.scorers;
    const [first, second, third, ...rest] = scorers;
    if (!first || !second || !third) throw new Error('a council has seven members');
    await sealTotals(
      deps,
      { ...council, scorers: [first, second, third, ...rest] },
      dossier.id,
      totals,
    );
  }
  valueOf(await closeSession(deps, council.secretary, { sessionId, idempotencyKey: deps.newId() }));
  expect(await codeOf(viewResult(deps, chair, sessionId, tiedTo.id))).toBe('NOT_FOUND');
  expect(await codeOf(viewResult(deps, chair, sessionId, other.id))).toBe('ok');
});
