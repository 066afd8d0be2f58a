import { standingOf } from '../acts/subject.ts';
import { DOSSIER } from './dossier.ts';
import { describe, expect, test } from 'vitest';
import { plainDate, type Instant } from '../calendar/plain-date.ts';
import type { DossierAct, DossierActData, DossierActKind } from './acts.ts';

const DAY = plainDate(2026, 9, 28);
const DUE = plainDate(2026, 10, 19);
const REASONS = [{ text: 'Giấy ATTP ghi sai tên', criterion: '9' }];
const ANSWER_BY = plainDate(2026, 10, 30);

const DATA: DossierActData = {
  create: { kind: 'upgrade' },
  submit: { version: 1, sha256: 'a1', answers: [] },
  withdraw: { reason: 'Đổi bao bì' },
  askHelp: { desk: 'commune' },
  endHelp: {},
  note: { note: 'Chủ thể hẹn bổ sung ảnh nhãn.' },
  receive: { slipNumber: '07/PĐK-15-02839-2026', paperReceived: true, dueOn: DUE },
  moveDeadline: {
    from: DUE,
    dueOn: plainDate(2026, 10, 20),
    noticeNumber: '77/TB-BNV',
    noticeDated: DAY,
  },
  requestCompletion: { reasons: REASONS, answerBy: ANSWER_BY },
  returnToProducer: { reasons: REASONS },
  forward: {
    letterNumber: '47/TTr-UBND',
    letterDate: DAY,
    samples: 5,
    productCode: '15-02839-07-2026',
    reportSha256: 'f3',
  },
  officeReceive: { slipNumber: '112/PĐK-15-02839-2026' },
  officeReturn: { reasons: REASONS, answerBy: ANSWER_BY },
  accept: { note: '' },
  assign: { sessionId: 's1' },
  recordResult: {
    sessionId: 's1',
    averageNumerator: 954,
    averageDenominator: 13,
    band: 4,
    star: 4,
    missingMarks: [],
    knockedOut: null,
  },
  defer: { sessionId: 's1', reasons: ['SPREAD'] },
  recognize: { decisionId: 'd1', certificateId: 'c1', star: 4 },
  proposeToMinistry: { decisionId: 'd1' },
  concludeWithout: { decisionId: 'd1', star: 2 },
  keepMinistryPaper: { fileId: 'file-1', sha256: 'f00d' },
  enterMinistryAnswer: {
    answer: 'notReached',
    paper: {
      number: '4512/BNNMT-KTHT',
      dated: DAY,
      signerName: 'Trần Văn Bộ',
      signerTitle: 'Thứ trưởng',
    },
    hundredths: 8800,
    note: '',
    step: 'assessAgain',
    certificateNumber: '',
    decision: null,
  },
  sendBackMinistryAnswer: { reason: 'Sai ngày' },
  askMinistryAgain: { note: 'Đã bổ sung' },
  recognizeNational: { certificateId: 'c5', star: 5 },
  useMinistryResult: { certificateId: 'c4', star: 4 },
  keepProvincialStar: { star: 4 },
  assessAgain: { note: 'Đánh giá lại tại tỉnh' },
  tellResult: { decisionId: 'd1', number: '215/TB-VPĐP', dated: DAY },
  readResult: { decisionId: 'd1', as: 'producer' },
  remindResult: { decisionId: 'd1', to: ['commune'] },
  askRedo: { number: '88/BNNMT', dated: DAY, ground: 'Sai mẫu', redo: true, withdraws: false },
  dropRedo: { reason: 'Nhập nhầm' },
  redo: { number: '88/BNNMT', dated: DAY, withdrawn: false },
  withdrawRecognition: { number: '88/BNNMT', dated: DAY },
};

/** A ledger of these acts, one a day from 28/09/2026. */
function ledger(...kinds: readonly DossierActKind[]): readonly DossierAct[] {
  return kinds.map((kind, index) => ({
    kind,
    seq: index + 1,
    actor: { kind: 'person', accountId: 'a' },
    role: 'producer' as const,
    at: '2026-09-28T01:00:00.000Z' as Instant,
    onDay: plainDate(2026, 10, index + 1),
    data: DATA[kind],
    // Kind and data come from the same table.
  })) as unknown as readonly DossierAct[];
}

describe('where a dossier stands', () => {
  test('is as before when an official has noted something down, but for the number of its acts', () => {
    const before = standingOf(DOSSIER, ledger('create', 'submit', 'receive'));
    const noted = standingOf(DOSSIER, ledger('create', 'submit', 'receive', 'note'));
    expect(noted).toEqual({ ...before, seq: 4 });
  });

  test('a result that was told in writing remembers who first read it when, and nothing else moves', () => {
    const way = ['create', 'submit', 'receive', 'forward', 'officeReceive', 'accept'] as const;
    const decided = [...way, 'assign', 'recordResult', 'recognize'] as const;
    const before = standingOf(DOSSIER, ledger(...decided));
    const read = ['tellResult', 'remindResult', 'readResult', 'readResult'] as const;
    const told = { ...DATA.tellResult, read: { producer: '2026-09-28T01:00:00.000Z' } };
    expect(standingOf(DOSSIER, ledger(...decided, ...read))).toEqual({ ...before, seq: 13, told });
    expect(before.told).toBe(null);
  });

  test('without acts it is nowhere', () => {
    expect(DOSSIER.nothing()).toMatchObject({ state: 'none', seq: 0, version: 0, changedOn: null });
  });

  test('the whole way to a certificate leaves every day, number and paper behind', () => {
    const acts = ledger(
      'create',
      'submit',
      'receive',
      'forward',
      'officeReceive',
      'accept',
      'assign',
      'recordResult',
      'recognize',
    );
    expect(standingOf(DOSSIER, acts)).toEqual({
      state: 'recognized',
      seq: 9,
      kind: 'upgrade',
      version: 1,
      helpDesk: null,
      submittedOn: '2026-10-02',
      communeReceivedOn: '2026-10-03',
      communeCountsFrom: '2026-10-03',
      communeDueOn: '2026-10-19',
      communeSlip: '07/PĐK-15-02839-2026',
      paperReceived: true,
      openReasons: [],
      answerBy: null,
      forwarded: DATA.forward,
      forwardedOn: '2026-10-04',
      officeReceivedOn: '2026-10-05',
      officeSlip: '112/PĐK-15-02839-2026',
      sessionId: 's1',
      result: DATA.recordResult,
      decisionId: 'd1',
      proposedOn: null,
      redoAsked: null,
      redoneBy: null,
      ministryAnswer: null,
      ministryPapers: [],
      ministryPaper: null,
      ministrySentBack: null,
      certificateId: 'c1',
      star: 4,
      told: null,
      changedOn: '2026-10-09',
    });
  });

  test('an answer of the ministry that the leader sent back is known until it is entered anew', () => {
    const acts = [
      ...(['create', 'submit', 'receive', 'forward', 'officeReceive', 'accept', 'assign'] as const),
      ...(['recordResult', 'proposeToMinistry', 'enterMinistryAnswer'] as const),
      'sendBackMinistryAnswer' as const,
    ];
    expect(standingOf(DOSSIER, ledger(...acts))).toMatchObject({
      state: 'proposedToMinistry',
      ministryAnswer: null,
      ministrySentBack: { answer: DATA.enterMinistryAnswer, reason: 'Sai ngày' },
    });
    expect(standingOf(DOSSIER, ledger(...acts, 'enterMinistryAnswer'))).toMatchObject({
      state: 'ministryAnswered',
      ministryAnswer: DATA.enterMinistryAnswer,
      ministrySentBack: null,
    });
  });

  test('a later notice about days off moves the last day, and nothing else', () => {
    const before = standingOf(DOSSIER, ledger('create', 'submit', 'receive'));
    const after = standingOf(DOSSIER, ledger('create', 'submit', 'receive', 'moveDeadline'));
    expect(after).toEqual({
      ...before,
      seq: 4,
      communeDueOn: '2026-10-20',
      changedOn: '2026-10-04',
    });
  });

  test('a request for completion keeps its reasons open until the producer answers', () => {
    const asked = ledger('create', 'submit', 'receive', 'requestCompletion');
    expect(standingOf(DOSSIER, asked)).toMatchObject({
      state: 'completing',
      openReasons: REASONS,
      answerBy: ANSWER_BY,
    });
    const answered = ledger('create', 'submit', 'receive', 'requestCompletion', 'submit');
    expect(standingOf(DOSSIER, answered)).toMatchObject({
      state: 'communeReview',
      openReasons: [],
      answerBy: null,
    });
  });

  test('a dossier sent again after a return is received anew, and the 15 working days with it', () => {
    const acts = ledger('create', 'submit', 'receive', 'returnToProducer', 'submit', 'receive');
    expect(standingOf(DOSSIER, acts)).toMatchObject({
      state: 'communeReview',
      submittedOn: '2026-10-05',
      communeReceivedOn: '2026-10-06',
    });
  });

  test('a result that is disputed goes back to be given to another session', () => {
    const acts = ledger(
      'create',
      'submit',
      'receive',
      'forward',
      'officeReceive',
      'accept',
      'assign',
      'defer',
    );
    expect(standingOf(DOSSIER, acts)).toMatchObject({ state: 'accepted', sessionId: null });
  });

  test('a ledger with a gap is a fault', () => {
    const [first, , third] = ledger('create', 'submit', 'receive');
    if (!first || !third) throw new Error('three acts were made');
    expect(() => standingOf(DOSSIER, [first, third])).toThrow('act 3 follows 1');
  });

  test('an act that does not follow its state is a fault', () => {
    expect(() => standingOf(DOSSIER, ledger('create', 'receive'))).toThrow(
      'act receive does not follow state draft',
    );
  });
});
