import { afterAll, describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { openDatabase } from '#storage/database.ts';
import { findBent } from '../testing/bend-ledger.ts';
import { valueOf } from '../testing/commune-work.ts';
import {
  amendmentInput,
  amendmentSigning,
  signedAmendment,
  takingBack,
} from '../testing/make-amendment.ts';
import { certifiedStory } from '../testing/make-story.ts';
import { testDeps } from '../testing/test-deps.ts';
import { tellResults } from '../recognition/papers/tell-results.ts';
import { prepareAmendment } from '../recognition/prepare-amendment.ts';
import { sendBackDecision } from '../recognition/send-back-decision.ts';
import { signAmendment } from '../recognition/sign-amendment.ts';
import { checkpointNow } from './checkpoint-now.ts';
import { verifyLedger } from './verify-ledger.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const owner = openDatabase(deps.ownerUrl, { max: 1 });
afterAll(() => owner.destroy());

/** A signed decision, a signed correction (acts 3 and 4), an annex sent back (5 and 6), another annex signed. */
const { decisionId, dossierId, office, leader } = await certifiedStory(deps);
const { number } = await signedAmendment(deps, office, leader, decisionId, {
  number: '3301/QĐ-ĐC',
  dossierIds: [dossierId],
});
const annex = { kind: 'annex', number: '3302/QĐ-ĐC' } as const;
valueOf(await prepareAmendment(deps, office, amendmentInput(deps, decisionId, annex)));
valueOf(await sendBackDecision(deps, leader, await takingBack(deps, decisionId)));
await signedAmendment(deps, office, leader, decisionId, annex);
await checkpointNow(deps);

test('corrections, annexes and numbers that nobody bent are found whole', async () => {
  expect((await verifyLedger(deps, null)).finding).toBeNull();
});

test('so are they where results were told before a correction was signed', async () => {
  const correction = { number: '3303/QĐ-ĐC', dossierIds: [dossierId] };
  valueOf(await prepareAmendment(deps, office, amendmentInput(deps, decisionId, correction)));
  const notice = { number: '215/TB-VPĐP', dated: plainDate(2026, 11, 24) };
  valueOf(await tellResults(deps, office, { decisionId, ...notice, idempotencyKey: deps.newId() }));
  valueOf(await signAmendment(deps, leader, await amendmentSigning(deps, decisionId)));
  await checkpointNow(deps);
  expect((await verifyLedger(deps, null)).finding).toBeNull();
});

describe('the check of the ledger finds an owner’s change of', () => {
  const ofAct = (seq: number) => `subject_id = '${decisionId}' and seq = ${seq}`;
  const data = (path: string, value: string) => `data = jsonb_set(data, '{${path}}', '"${value}"')`;

  test.each([
    ['the text of a signed correction', 3, data('text', 'khác')],
    ['its number', 3, data('number', '1/QĐ-UBND')],
    ['its day', 3, data('dated', '2026-11-25')],
    ['the products it speaks of', 3, `data = jsonb_set(data, '{dossierIds}', '[]')`],
    ['the hash of what was signed', 4, data('sha256', 'beef')],
    ['its state: signed to withdrawn', 4, `kind = 'withdraw'`],
    ['why an annex was sent back', 6, data('reason', 'khác')],
    ['its state: sent back to signed', 6, `kind = 'signAmendment'`],
  ])('%s', async (_what, seq, set) => {
    expect(await findBent(deps, owner, `update act set ${set} where ${ofAct(seq)}`)).toEqual({
      code: 'LEDGER_ACT_CHANGED',
      subject_vi: 'quyết định',
      subject_en: 'decision',
      id: decisionId,
      seq,
    });
  });

  test('the number of the decision itself', async () => {
    const found = await findBent(deps, owner, `update decision set number = number || '1'`);
    expect(found).toMatchObject({ code: 'LEDGER_RECORD_CHANGED', record_en: 'decision' });
  });

  const row = `number = '${number}'`;
  test.each([
    [
      'how an issued number is written',
      `update issued_number set number = '3301/QD-DC' where ${row}`,
    ],
    ['the key it is found by', `update issued_number set folded = '3301-QD' where ${row}`],
    ['its day', `update issued_number set dated = dated + 1 where ${row}`],
    ['its year', `update issued_number set year = 2027, dated = '2027-11-24' where ${row}`],
    ['who issued it', `update issued_number set issuer = 'c:86' where ${row}`],
    ['the decision it belongs to', `update issued_number set decision_id = null where ${row}`],
    ['a number taken away, to be given again', `delete from issued_number where ${row}`],
  ])('%s', async (_what, bend) => {
    const found = await findBent(deps, owner, bend);
    expect(found).toMatchObject({ code: 'LEDGER_NUMBER_DIFFERS' });
    expect(found).toMatchObject({ number: expect.stringContaining('3301') as string });
  });

  test('a number put in that no paper bears', async () => {
    const bend = `insert into issued_number values ('c:15', 2026, '99-QD', '99/QĐ', '2026-11-24', null)`;
    expect(await findBent(deps, owner, bend)).toEqual({
      code: 'LEDGER_NUMBER_DIFFERS',
      number: '99/QĐ',
    });
  });
});
