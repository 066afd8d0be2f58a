import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RIGHTS, ROLES } from '../access/rights.ts';
import { actsOffered, apply, checkAct } from '../acts/subject.ts';
import { addDays } from '../calendar/day-arithmetic.ts';
import { plainDate, type Instant } from '../calendar/plain-date.ts';
import { checkOpening, type Opening } from './grounds.ts';
import { clockOf, REVOCATION, type RevocationStanding } from './revocation.ts';
import { REVOCATION_ACTS, type RevocationAct, type RevocationActKind } from './revocation-acts.ts';
import { checkConclusion, checkDraft, checkHearing, checkProposal, checkReceipt } from './steps.ts';

const TODAY = plainDate(2026, 11, 24);
const PAPER = {
  body: 'Chi cục Quản lý chất lượng',
  number: '88/KL-CC',
  dated: plainDate(2026, 11, 10),
};
const OPENING: Opening = {
  ground: 'c',
  source: 'paper',
  sourceId: null,
  paper: PAPER,
  cited: '',
  found: '',
};
const DRAFT = {
  number: '9/QĐ-UBND',
  dated: TODAY,
  from: TODAY,
  signerName: 'Hoàng Minh Đức',
  signerTitle: 'Chủ tịch',
  bodies: ['Sở Công Thương'],
};
const DATA: Readonly<Record<RevocationActKind, object>> = {
  open: OPENING,
  verify: { on: TODAY, text: 'Đã xác minh' },
  askProducer: { answerBy: addDays(TODAY, 7) },
  makeStatement: { sha256: '' },
  hear: { how: 'statement', on: TODAY, text: '' },
  conclude: { on: TODAY, text: 'Đề nghị thu hồi' },
  submit: DRAFT,
  withdraw: { reason: 'Sửa số' },
  sendBack: { reason: 'Xem lại' },
  sign: { sha256: '' },
  propose: { number: '7/UBND', dated: TODAY },
  enterAnswer: { revokes: true, number: '5/QĐ-BNNMT', dated: TODAY, from: TODAY, text: '' },
  sendBackAnswer: { reason: 'Sai số' },
  confirmRevoked: {},
  confirmKept: {},
  drop: { reason: 'Không đủ căn cứ' },
  noteReceipt: { body: 'Sở Công Thương', on: TODAY },
};

function after(before: RevocationStanding, kind: RevocationActKind): RevocationStanding {
  const by = { actor: { kind: 'person', accountId: 'officer' }, role: 'officeHead' } as const;
  const when = { at: '2026-11-24T02:30:00.000Z' as Instant, onDay: TODAY };
  const act = { kind, data: DATA[kind], seq: before.seq + 1, ...by, ...when } as RevocationAct;
  return apply(REVOCATION, before, act);
}

const codes = (answer: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  (answer.refusals ?? []).map(({ code }) => code);

describe('a ground of Đ8.1', () => {
  it.each<[string, Partial<Opening>, readonly string[]]>([
    ['a without the paper', { ground: 'a' }, ['REVOCATION_PAPER_NOT_CITED']],
    ['a with it', { ground: 'a', cited: 'Phiếu kiểm nghiệm 12/2026' }, []],
    ['b without a conclusion', { ground: 'b', paper: null }, ['REVOCATION_NO_CONCLUSION']],
    ['b with the check', { ground: 'b', paper: null, source: 'check', sourceId: 'x' }, []],
    [
      'b with a report alone',
      { ground: 'b', paper: null, source: 'report', sourceId: 'x' },
      ['REVOCATION_NO_CONCLUSION'],
    ],
    [
      'c with a paper without number',
      { paper: { ...PAPER, number: ' ' } },
      ['REVOCATION_NO_CONCLUSION'],
    ],
    ['c with a body’s paper', {}, []],
    ['d without a note', { ground: 'd' }, ['REVOCATION_NOTHING_SEEN']],
    ['d with a note', { ground: 'd', found: 'Dán tem lên gói tươi' }, []],
    ['đ without the commune', { ground: 'đ', paper: null }, ['REVOCATION_NOT_CONFIRMED']],
    ['đ with its confirmation', { ground: 'đ' }, []],
    ['e without words', { ground: 'e' }, ['REVOCATION_NO_PROPOSAL']],
    [
      'e without a body',
      { ground: 'e', found: 'Đề nghị', paper: null },
      ['REVOCATION_NO_PROPOSAL'],
    ],
    ['e with both', { ground: 'e', found: 'Đề nghị thu hồi' }, []],
    [
      'a paper of tomorrow',
      { paper: { ...PAPER, dated: addDays(TODAY, 1) } },
      ['REVOCATION_DAY_AHEAD'],
    ],
  ])('%s', (_what, change, expected) => {
    expect(codes(checkOpening({ ...OPENING, ...change }, TODAY))).toEqual(expected);
  });
});

describe('the clock of Đ8.4', () => {
  const concluded = { on: plainDate(2026, 11, 15), text: 'x' };
  it('runs fifteen days of the calendar from the conclusion', () => {
    expect(clockOf({ opening: OPENING, concluded })).toEqual({
      from: '2026-11-15',
      dueOn: '2026-11-30',
    });
    expect(clockOf({ opening: OPENING, concluded: null })).toBe(null);
  });
  it('runs from the commune’s confirmation where production stopped, whenever it is concluded', () => {
    const opening = { ...OPENING, ground: 'đ' } as const;
    expect(clockOf({ opening, concluded: null })).toEqual({
      from: '2026-11-10',
      dueOn: '2026-11-25',
    });
    expect(clockOf({ opening, concluded })?.dueOn).toBe('2026-11-25');
  });
});

describe('a case', () => {
  it.each<[RevocationActKind[], RevocationActKind, string]>([
    [['open'], 'conclude', 'REVOCATION_NOT_VERIFIED'],
    [['open', 'verify'], 'conclude', 'REVOCATION_NOT_HEARD'],
    [['open', 'verify', 'askProducer'], 'submit', 'REVOCATION_NOT_HEARD'],
    [['open', 'verify', 'askProducer', 'hear'], 'submit', 'REVOCATION_NOT_CONCLUDED'],
    [['open', 'drop'], 'verify', 'REVOCATION_ENDED'],
    [['open'], 'noteReceipt', 'ACT_NOT_NOW'],
  ])('after %o refuses %s', (before, kind, code) => {
    const standing = before.reduce(after, REVOCATION.nothing());
    expect(codes(checkAct(REVOCATION, standing, kind, 'officeHead'))).toEqual([code]);
  });

  it('comes to a revocation by no way round verification, hearing and conclusion, nor by the office alone', () => {
    const kinds = fc.constantFrom(...(Object.keys(REVOCATION_ACTS) as RevocationActKind[]));
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 40 }), (tried) => {
        let standing = REVOCATION.nothing();
        const roles = new Set<string>();
        for (const kind of tried) {
          const role = ROLES.find((one) => checkAct(REVOCATION, standing, kind, one).ok);
          if (!role) continue;
          if (kind === 'sign' || kind === 'confirmRevoked') roles.add(role);
          standing = after(standing, kind);
        }
        if (standing.state !== 'revoked') return;
        expect([standing.verified, standing.heard, standing.concluded]).not.toContain(null);
        expect([...roles]).toEqual(['leader']);
      }),
      { seed: 8_2026, numRuns: 2000 },
    );
  });

  it('is dropped by the head of the office alone', () => {
    expect(
      ROLES.filter((role) => actsOffered(REVOCATION, 'opened', role).includes('drop')),
    ).toEqual(['officeHead']);
    expect(RIGHTS.officeHead.verbs).toContain('revocation.drop');
  });
});

describe('a step', () => {
  const asked = { statedOn: null, answerBy: TODAY };
  it.each([
    ['silent on the last day', 'silent', asked, TODAY, ['REVOCATION_TERM_RUNS']],
    ['silent a day later', 'silent', asked, addDays(TODAY, 1), []],
    [
      'silent though it answered',
      'silent',
      { ...asked, statedOn: TODAY },
      addDays(TODAY, 1),
      ['REVOCATION_STATED'],
    ],
    ['by a statement that is not there', 'statement', asked, TODAY, ['REVOCATION_NO_STATEMENT']],
    ['by minutes without words', 'minutes', asked, TODAY, ['REVOCATION_WORDS_MISSING']],
  ] as const)('hears the producer %s', (_what, how, standing, today, expected) => {
    expect(codes(checkHearing({ how, on: TODAY, text: '' }, standing, today))).toEqual(expected);
  });

  it('concludes on no day before the hearing, and on none to come', () => {
    const heard = { how: 'minutes', on: TODAY, text: 'x' } as const;
    const on = (day: typeof TODAY) =>
      codes(checkConclusion({ on: day, text: 'x' }, { heard }, TODAY));
    expect([on(addDays(TODAY, -1)), on(TODAY), on(addDays(TODAY, 1))]).toEqual([
      ['REVOCATION_CONCLUDED_EARLY'],
      [],
      ['REVOCATION_DAY_AHEAD'],
    ]);
  });

  it('drafts for three and four stars, proposes five, and takes no star away from before', () => {
    const concluded = { on: TODAY, text: 'x' };
    const draft = (change: object, star = 4) =>
      codes(checkDraft({ ...DRAFT, ...change }, { concluded }, star));
    expect(draft({})).toEqual([]);
    expect(draft({}, 5)).toEqual(['REVOCATION_OF_MINISTRY']);
    expect(draft({ from: addDays(TODAY, -1) })).toEqual(['REVOCATION_BACK_DATED']);
    expect(draft({ dated: addDays(TODAY, -1) })).toEqual(['REVOCATION_DRAFT_EARLY']);
    const letter = { number: '7/UBND', dated: TODAY };
    expect(codes(checkProposal(letter, { concluded }, 5, TODAY))).toEqual([]);
    expect(codes(checkProposal(letter, { concluded }, 4, TODAY))).toEqual([
      'REVOCATION_OF_PROVINCE',
    ]);
  });

  it('takes a receipt of each body once', () => {
    const receipt = { body: 'Sở Công Thương', on: TODAY };
    expect(checkReceipt(receipt, { draft: DRAFT, receipts: [] }, TODAY).ok).toBe(true);
    expect(codes(checkReceipt(receipt, { draft: DRAFT, receipts: [receipt] }, TODAY))).toEqual([
      'REVOCATION_NO_SUCH_BODY',
    ]);
  });
});
