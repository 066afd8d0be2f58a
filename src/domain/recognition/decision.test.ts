import { apply, checkAct, standingOf } from '../acts/subject.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Role } from '../access/rights.ts';
import { plainDate, type Instant } from '../calendar/plain-date.ts';
import { waitingAmendment, type AmendmentPaper } from './amendment.ts';
import { DECISION, type DecisionAct, type DecisionActKind } from './decision.ts';

type LaterActKind = Exclude<DecisionActKind, 'prepare'>;
type LaterAct = Extract<DecisionAct, { kind: LaterActKind }>;

/** Who does each of them. */
const ROLE_OF = {
  prepare: 'officeOfficer',
  sign: 'leader',
  sendBack: 'leader',
  signAmendment: 'leader',
  withdraw: 'officeOfficer',
  prepareAmendment: 'officeOfficer',
  numberPaper: 'officeOfficer',
  keepSigned: 'officeOfficer',
  tellResults: 'officeOfficer',
  remindResults: 'officeOfficer',
} as const satisfies Record<DecisionActKind, Role>;

const OFFICER = { kind: 'person', accountId: 'officer' } as const;
const LEADER = { kind: 'person', accountId: 'leader' } as const;
const at = '2026-12-04T02:30:00.000Z' as Instant;
const onDay = plainDate(2026, 12, 4);

const prepare: DecisionAct = {
  kind: 'prepare',
  seq: 1,
  actor: OFFICER,
  role: 'officeOfficer',
  at: '2026-12-01T02:00:00.000Z' as Instant,
  onDay: plainDate(2026, 12, 1),
  data: { number: '3127/QĐ-UBND', dated: plainDate(2026, 12, 4) },
};
const sign = {
  kind: 'sign' as const,
  seq: 2,
  actor: LEADER,
  role: 'leader' as const,
  at,
  onDay,
  data: { certificates: ['15-02839-08-2026'], sha256: 'c0ffee' },
} satisfies LaterAct;
const paper: AmendmentPaper = {
  kind: 'correction',
  number: '3301/QĐ-UBND',
  dated: plainDate(2026, 12, 10),
  signerName: 'Hoàng Minh Đức',
  signerTitle: 'Chủ tịch',
  text: 'Tên chủ thể là “Hợp tác xã Bản Mây”.',
  dossierIds: ['dossier-1'],
};

const PREPARED = {
  state: 'prepared',
  seq: 1,
  preparedBy: OFFICER,
  signedOn: null,
  signedAt: null,
  signedBy: null,
  sha256: null,
  takenBack: null,
  amendments: [],
  number: '3127/QĐ-UBND',
  numbers: {},
  madeFrom: {},
  told: null,
  remindedOn: null,
  kept: [],
};
const SIGNED = {
  ...PREPARED,
  state: 'signed',
  seq: 2,
  signedOn: '2026-12-04',
  signedAt: '2026-12-04T02:30:00.000Z',
  signedBy: LEADER,
  sha256: 'c0ffee',
  madeFrom: { decision: null },
};
const later = (seq: number) => ({ seq, at, onDay: plainDate(2026, 12, 9 + seq) });
const amend = (seq: number): LaterAct => ({
  ...later(seq),
  kind: 'prepareAmendment',
  actor: OFFICER,
  role: 'officeOfficer',
  data: paper,
});
const signAmendment = (seq: number): LaterAct => ({
  ...later(seq),
  kind: 'signAmendment',
  actor: LEADER,
  role: 'leader',
  data: { sha256: 'beef' },
});
const takeBack = (kind: 'sendBack' | 'withdraw', seq: number): LaterAct => ({
  ...later(seq),
  kind,
  actor: kind === 'sendBack' ? LEADER : OFFICER,
  role: ROLE_OF[kind],
  data: { reason: 'Sai số' },
});

describe('a decision', () => {
  test('waits for the leader until it is signed', () => {
    expect(standingOf(DECISION, [prepare])).toEqual(PREPARED);
    expect(standingOf(DECISION, [prepare, sign])).toEqual(SIGNED);
  });

  test.each([
    ['sendBack', 'sentBack'],
    ['withdraw', 'withdrawn'],
  ] as const)('that nobody signed is over with %s', (kind, state) => {
    expect(standingOf(DECISION, [prepare, takeBack(kind, 2)])).toEqual({
      ...PREPARED,
      state,
      seq: 2,
      takenBack: { on: '2026-12-11', reason: 'Sai số' },
    });
  });

  test('is followed by corrections and annexes, which leave what was signed as it is', () => {
    const waiting = {
      ...paper,
      seq: 3,
      state: 'waiting',
      preparedBy: OFFICER,
      settledOn: null,
      sha256: null,
      reason: null,
    };
    const amended = [prepare, sign, amend(3)];
    expect(standingOf(DECISION, amended)).toEqual({
      ...SIGNED,
      state: 'amending',
      seq: 3,
      amendments: [waiting],
    });
    const signed = { ...waiting, state: 'signed', settledOn: '2026-12-13', sha256: 'beef' };
    expect(standingOf(DECISION, [...amended, signAmendment(4)])).toEqual({
      ...SIGNED,
      seq: 4,
      amendments: [signed],
    });
    const again = [...amended, takeBack('sendBack', 4), amend(5), signAmendment(6)];
    expect(standingOf(DECISION, again)).toEqual({
      ...SIGNED,
      seq: 6,
      amendments: [
        { ...waiting, state: 'sentBack', settledOn: '2026-12-13', reason: 'Sai số' },
        { ...waiting, seq: 5, state: 'signed', settledOn: '2026-12-15', sha256: 'beef' },
      ],
    });
  });
});

test('the numbers of its papers and what came back signed stand beside it, in whichever order', () => {
  const number = (seq: number, given: string): LaterAct => ({
    ...later(seq),
    kind: 'numberPaper',
    actor: OFFICER,
    role: 'officeOfficer',
    data: {
      ...{ paper: 'submission', number: given, dated: plainDate(2026, 12, 3) },
      ...(seq === 3 ? { template: 'f00d' } : {}),
    },
  });
  const kept = { paper: 'decision', fileId: 'file-1', sha256: 'beef' } as const;
  const came: LaterAct = {
    ...later(5),
    kind: 'keepSigned',
    actor: OFFICER,
    role: 'officeOfficer',
    data: kept,
  };
  const acts = [prepare, number(2, '241/TTr'), number(3, '214/TTr'), { ...sign, seq: 4 }, came];
  expect(standingOf(DECISION, acts)).toEqual({
    ...SIGNED,
    seq: 5,
    numbers: { submission: { number: '214/TTr', dated: '2026-12-03' } },
    // Signed after it was numbered from a template of the office.
    madeFrom: { submission: 'f00d', decision: null },
    kept: [{ ...kept, keptAt: at }],
  });
  expect(() => standingOf(DECISION, [prepare, { ...came, seq: 2 }])).toThrow();
});

test.each([
  ['a signature alone', [sign]],
  ['two drafts', [prepare, prepare]],
  ['two signatures', [prepare, sign, sign]],
  ['a draft taken back, then signed', [prepare, takeBack('withdraw', 2), sign]],
  ['a signature, then a withdrawal', [prepare, sign, takeBack('withdraw', 3)]],
  ['an amendment of a draft', [prepare, amend(2)]],
  ['two amendments that wait', [prepare, sign, amend(3), amend(4)]],
  ['an amendment signed that was never prepared', [prepare, sign, signAmendment(3)]],
])('a ledger of %s is a fault', (_what, acts) => {
  expect(() => standingOf(DECISION, acts)).toThrow();
});

describe('what may follow is said by name', () => {
  const number = '3127/QĐ-UBND';
  const allLater: readonly LaterActKind[] = [
    'sign',
    'sendBack',
    'withdraw',
    'prepareAmendment',
    'signAmendment',
  ];
  const named = (acts: readonly DecisionAct[]) =>
    allLater.map((kind) => {
      const fits = checkAct(DECISION, standingOf(DECISION, acts), kind, ROLE_OF[kind]);
      return fits.ok ? 'ok' : fits.refusals[0];
    });
  const signed = {
    code: 'DECISION_ALREADY_SIGNED',
    data: { number, day: '04/12/2026' },
  };
  const takenBack = { code: 'DECISION_TAKEN_BACK', data: { number, day: '11/12/2026' } };
  const nothing = { code: 'AMENDMENT_NOT_WAITING', data: { number } };

  test('on a draft', () => {
    const unsigned = { code: 'DECISION_NOT_SIGNED', data: { number } };
    expect(named([prepare])).toEqual(['ok', 'ok', 'ok', unsigned, nothing]);
  });
  test('on a draft that was taken back', () => {
    expect(named([prepare, takeBack('sendBack', 2)])).toEqual(allLater.map(() => takenBack));
  });
  test('on a signed one', () => {
    expect(named([prepare, sign])).toEqual([signed, signed, signed, 'ok', nothing]);
  });
  test('while an amendment waits', () => {
    const waits = { code: 'AMENDMENT_WAITS', data: { number: '3301/QĐ-UBND' } };
    expect(named([prepare, sign, amend(3)])).toEqual([signed, 'ok', 'ok', waits, 'ok']);
  });
});

/** What amendments move on a decision that is signed. */
const MOVING = { state: 'signed', seq: 0, amendments: [] };

test('whatever is done in whatever order, at most one paper waits and what was signed stays', () => {
  const act = fc.constantFrom<(seq: number) => LaterAct>(
    (seq) => ({ ...sign, seq }),
    (seq) => takeBack('sendBack', seq),
    (seq) => takeBack('withdraw', seq),
    amend,
    signAmendment,
  );
  const property = fc.property(fc.array(act, { maxLength: 30 }), (wishes) => {
    const acts: DecisionAct[] = [prepare];
    let before = standingOf(DECISION, acts);
    for (const wish of wishes) {
      const next = wish(before.seq + 1);
      if (!checkAct(DECISION, before, next.kind, next.role).ok) {
        expect(() => apply(DECISION, before, next)).toThrow();
        continue;
      }
      acts.push(next);
      const after = apply(DECISION, before, next);
      expect(after).toEqual(standingOf(DECISION, acts));
      const waiting = after.amendments.filter(({ state }) => state === 'waiting');
      expect(waiting.length).toBe(after.state === 'amending' ? 1 : 0);
      expect(waitingAmendment(after.amendments)).toEqual(waiting[0]);
      expect(after.amendments.length).toBeGreaterThanOrEqual(before.amendments.length);
      for (const [place, one] of before.amendments.entries())
        if (one.state !== 'waiting') expect(after.amendments[place]).toEqual(one);
      if (before.state !== 'prepared')
        expect({ ...after, ...MOVING }).toEqual({ ...before, ...MOVING });
      before = after;
    }
  });
  fc.assert(property, { seed: 20261204, numRuns: 500 });
});
