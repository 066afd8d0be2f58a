import { beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { certificateTerm } from '#domain/recognition/certificate-term.ts';
import { findRenewed } from '#storage/expiry/renewals.ts';
import type { Result } from '#domain/result.ts';
import { valueOf } from '../testing/commune-work.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { answerAddress } from '../notices/answer-link.ts';
import { tellByDay } from '../notices/tell-by-day.ts';
import { answerByLink, viewAnswerPage } from './answer-by-link.ts';
import { answerSignedIn } from './answer-signed-in.ts';
import { everyEnding } from './list-ending.ts';
import { noteContact, type NoteContactInput } from './note-contact.ts';
import { takeLink } from './take-link.ts';
import { EVERYTHING } from './view-radar.ts';
import { viewRenewal } from './view-renewal.ts';

const DECIDED = plainDate(2024, 4, 21);
const END = certificateTerm(DECIDED, 'dayBefore').validTo;
const TODAY = addDays(END, -150);
const deps = await testDeps({ today: TODAY });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const elsewhere = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
let no = 0;

beforeEach(() => {
  deps.clock.moveTo(TODAY);
});

async function certified() {
  no += 1;
  const producer = await makeProducer(deps);
  const product = await makeProduct(deps, producer.id, { name: 'Siro mận' });
  const person = await makeActor(deps, 'producer', { producerId: producer.id });
  const code = `15-02839-${String(no).padStart(3, '0')}-2024`;
  const { id } = await makeCertificate(deps, { code, decidedOn: DECIDED, product });
  const certificate = await findRenewed(deps.db, id);
  if (!certificate) throw new Error('it was just made');
  const token = (await answerAddress(deps, deps.db, certificate)).split('/').at(-1) ?? '';
  return { id, code, person, producer, token };
}

const codeOf = async (result: Promise<Result<unknown>>) => {
  const one = await result;
  return one.ok ? 'ok' : one.refusals[0].code;
};
const byLink = (token: string, answer: 'renews' | 'stops' | 'call' = 'renews') => ({
  token,
  answer,
  idempotencyKey: deps.newId(),
});
const contact = (certificateId: string, changes: Partial<NoteContactInput> = {}) => ({
  ...{ certificateId, seenSeq: 0, idempotencyKey: deps.newId() },
  ...({ how: 'call', on: TODAY, reached: 'yes', answer: null } as const),
  ...changes,
});
const rowOf = async (id: string) => {
  const rows = await everyEnding(deps, office, EVERYTHING);
  return rows.find((row) => row.id === id);
};

describe('the link of a notice', () => {
  test('opens a page of the product without anything of a person, and opening answers nothing', async () => {
    const { token, code, id } = await certified();
    expect(valueOf(await viewAnswerPage(deps, token))).toEqual({
      productName: 'Siro mận',
      code,
      star: 4,
      lastDay: END,
      opensOn: addDays(END, -180),
      closesOn: addDays(END, -120),
      answer: null,
      answeredOn: null,
      open: true,
    });
    expect((await rowOf(id))?.answer).toBeNull();
  });

  test('answers without an account, once for a form sent twice, and shows at once', async () => {
    const { token, id } = await certified();
    const input = byLink(token);
    expect(await codeOf(answerByLink(deps, null, input))).toBe('ok');
    expect(await codeOf(answerByLink(deps, null, input))).toBe('ok');
    const { standing, acts } = valueOf(await viewRenewal(deps, office, id));
    expect(standing).toMatchObject({ answer: 'renews', answeredOn: TODAY, answeredBy: 'link' });
    expect(acts.map(({ actor, data }) => ({ actor, data }))).toEqual([
      { actor: { kind: 'visitor' }, data: { answer: 'renews', by: 'link' } },
    ]);
    const other = { ...input, answer: 'stops' } as const;
    expect(await codeOf(answerByLink(deps, null, other))).toBe('KEY_USED_FOR_ANOTHER');
  });

  test('two at once leave two answers, of which the last stands', async () => {
    const { token, id } = await certified();
    const both = [byLink(token, 'renews'), byLink(token, 'stops')];
    const codes = await Promise.all(both.map((one) => codeOf(answerByLink(deps, null, one))));
    expect(codes).toEqual(['ok', 'ok']);
    expect(valueOf(await viewRenewal(deps, office, id)).acts).toHaveLength(2);
  });

  test('can be changed until the window closes and then by the office alone', async () => {
    const { token, id } = await certified();
    deps.clock.moveTo(addDays(END, -120));
    expect(await codeOf(answerByLink(deps, null, byLink(token)))).toBe('ok');
    expect(await codeOf(answerByLink(deps, null, byLink(token, 'stops')))).toBe('ok');
    deps.clock.moveTo(addDays(END, -119));
    expect(await codeOf(answerByLink(deps, null, byLink(token)))).toBe('RENEWAL_WINDOW_CLOSED');
    const told = contact(id, { on: addDays(END, -119), answer: 'renews', seenSeq: 2 });
    expect(await codeOf(noteContact(deps, office, told))).toBe('ok');
    expect(valueOf(await viewAnswerPage(deps, token))).toMatchObject({
      answer: 'renews',
      open: false,
    });
  });

  test('ends with the certificate', async () => {
    const { token } = await certified();
    deps.clock.moveTo(END);
    expect(await codeOf(viewAnswerPage(deps, token))).toBe('ok');
    deps.clock.moveTo(addDays(END, 1));
    expect(await codeOf(viewAnswerPage(deps, token))).toBe('RENEWAL_ENDED');
    expect(await codeOf(answerByLink(deps, null, byLink(token)))).toBe('RENEWAL_ENDED');
  });

  test('is nothing when a sign of it was changed, or when another producer’s is put together', async () => {
    const [one, other] = [await certified(), await certified()];
    const bytes = Buffer.from(one.token, 'base64url');
    for (const at of [0, 15, 16, 31]) {
      const bent = Buffer.from(bytes);
      bent[at] = (bent[at] ?? 0) ^ 1;
      const token = bent.toString('base64url');
      expect(await codeOf(viewAnswerPage(deps, token))).toBe('RENEWAL_LINK_NOT_VALID');
      expect(await codeOf(answerByLink(deps, null, byLink(token)))).toBe('RENEWAL_LINK_NOT_VALID');
    }
    const mixed = Buffer.concat([
      bytes.subarray(0, 16),
      Buffer.from(other.token, 'base64url').subarray(16),
    ]).toString('base64url');
    for (const token of [mixed, '', 'x', `${one.token}AAAA`])
      expect(await codeOf(viewAnswerPage(deps, token))).toBe('RENEWAL_LINK_NOT_VALID');
  });

  test('sends a signed-in officer away, who has a form of his own', async () => {
    const { token } = await certified();
    const code = await codeOf(answerByLink(deps, office, byLink(token)));
    expect(code).toBe('RENEWAL_IN_THEIR_STEAD');
  });
});

describe('an officer', () => {
  test('notes a call with the answer that was heard', async () => {
    const { id } = await certified();
    const called = contact(id, { answer: 'stops' });
    expect(await codeOf(noteContact(deps, office, called))).toBe('ok');
    expect(await codeOf(noteContact(deps, office, called))).toBe('ok');
    expect(await rowOf(id)).toMatchObject({
      answer: 'stops',
      answeredBy: 'officer',
      contact: 'call',
      contactedOn: TODAY,
      reached: true,
    });
  });

  test.each([
    [{ on: addDays(TODAY, 1) }, 'RENEWAL_CONTACT_AHEAD'],
    [{ reached: 'no', answer: 'stops' }, 'RENEWAL_NOBODY_ANSWERED'],
    [{ seenSeq: 3 }, 'CHANGED_MEANWHILE'],
  ] as const)('is refused %j: %s', async (changes, code) => {
    const { id } = await certified();
    expect(await codeOf(noteContact(deps, office, contact(id, changes)))).toBe(code);
  });

  test('of another commune, a leader and a producer note nothing and take no link', async () => {
    const { id, person } = await certified();
    const request = { certificateId: id, seenSeq: 0, idempotencyKey: deps.newId() };
    for (const actor of [elsewhere, leader, person]) {
      expect(await codeOf(noteContact(deps, actor, contact(id)))).toBe('NOT_ALLOWED');
      expect(await codeOf(takeLink(deps, actor, request))).toBe('NOT_ALLOWED');
    }
    expect(await codeOf(viewRenewal(deps, elsewhere, id))).toBe('NOT_ALLOWED');
    expect(await codeOf(viewRenewal(deps, office, deps.newId()))).toBe('NOT_FOUND');
    expect(await codeOf(viewRenewal(deps, office, 'x'))).toBe('NOT_FOUND');
  });

  test('takes the message with the link out, and the ledger says so', async () => {
    const { id, token } = await certified();
    const request = { certificateId: id, seenSeq: 0, idempotencyKey: deps.newId() };
    const { message } = valueOf(await takeLink(deps, office, request));
    expect(message).toContain(`/tra-loi/${token}`);
    const { acts } = valueOf(await viewRenewal(deps, office, id));
    expect(acts.map(({ kind, actor }) => ({ kind, actor }))).toEqual([
      { kind: 'takeLink', actor: { kind: 'person', accountId: office.accountId } },
    ]);
  });

  test('notes and sends nothing about a certificate that has ended', async () => {
    const { id } = await certified();
    deps.clock.moveTo(addDays(END, 1));
    const request = { certificateId: id, seenSeq: 0, idempotencyKey: deps.newId() };
    expect(await codeOf(noteContact(deps, office, contact(id)))).toBe('RENEWAL_ENDED');
    expect(await codeOf(takeLink(deps, office, request))).toBe('RENEWAL_ENDED');
  });
});

describe('a producer who is signed in', () => {
  test('answers its own and nobody else’s', async () => {
    const [{ id, person }, other] = [await certified(), await certified()];
    const request = { answer: 'renews', idempotencyKey: deps.newId() } as const;
    const own = { certificateId: id, ...request };
    expect(await codeOf(answerSignedIn(deps, person, own))).toBe('ok');
    expect((await rowOf(id))?.answeredBy).toBe('account');
    const foreign = { certificateId: other.id, ...request, idempotencyKey: deps.newId() };
    expect(await codeOf(answerSignedIn(deps, person, foreign))).toBe('NOT_ALLOWED');
    deps.clock.moveTo(addDays(END, 1));
    const late = { ...own, idempotencyKey: deps.newId() };
    expect(await codeOf(answerSignedIn(deps, person, late))).toBe('RENEWAL_ENDED');
  });
});

test('who was reached by what stands in the row, notice by notice', async () => {
  const { id, person } = await certified();
  const warning = () => Promise.resolve([]);
  for (const days of [365, 180]) {
    deps.clock.moveTo(addDays(END, -days));
    await tellByDay(deps, warning);
    if (days === 180) continue;
    expect((await rowOf(id))?.marks.map(({ mark }) => mark)).toEqual([
      'told',
      'wait',
      'wait',
      'wait',
    ]);
    expect((await rowOf(id))?.reached).toBe(false);
  }
  await deps.db
    .updateTable('notice')
    .set({ readAt: deps.clock.now() })
    .where('accountId', '=', person.accountId)
    .where('dueOn', '=', addDays(END, -180))
    .execute();
  deps.clock.moveTo(addDays(END, -80));
  expect(await rowOf(id)).toMatchObject({
    reached: true,
    marks: [
      { months: 12, mark: 'told' },
      { months: 6, mark: 'read' },
      { months: 3, mark: 'none' },
      { months: 1, mark: 'wait' },
    ],
  });
});

test('the ledger finds a radar that says something else than the acts', async () => {
  const { id, token } = await certified();
  expect(await codeOf(answerByLink(deps, null, byLink(token)))).toBe('ok');
  expect((await verifyLedger(deps, null)).finding).toBeNull();
  const bent = { answer: 'stops' } as const;
  await deps.db.updateTable('renewalState').set(bent).where('certificateId', '=', id).execute();
  expect((await verifyLedger(deps, null)).finding?.code).toBe('LEDGER_STATE_DIFFERS');
});
