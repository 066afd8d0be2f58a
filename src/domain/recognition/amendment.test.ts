import { describe, expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import {
  cameBack,
  checkAmendment,
  signedFor,
  type Amendment,
  type AmendmentPaper,
} from './amendment.ts';

const decision = {
  number: '3127/QĐ-UBND',
  dated: plainDate(2026, 12, 4),
  dossierIds: ['plums', 'tea'],
};
const sent: AmendmentPaper = {
  kind: 'correction',
  number: ' 3301/QĐ-UBND ',
  dated: plainDate(2026, 12, 4),
  signerName: 'Hoàng  Minh Đức',
  signerTitle: 'Chủ tịch ',
  text: ' Tên chủ thể là:  \r\nHợp tác xã Bản Mây. ',
  dossierIds: ['tea', 'plums', 'tea'],
};

test('a paper is kept tidied, each product once', () => {
  expect(checkAmendment(sent, decision)).toEqual({
    ok: true,
    value: {
      kind: 'correction',
      number: '3301/QĐ-UBND',
      dated: '2026-12-04',
      signerName: 'Hoàng Minh Đức',
      signerTitle: 'Chủ tịch',
      text: 'Tên chủ thể là:\nHợp tác xã Bản Mây.',
      dossierIds: ['plums', 'tea'],
    },
  });
});

test.each(['number', 'signerName', 'signerTitle', 'text'] as const)(
  'a paper without %s is incomplete',
  (field) => {
    expect(checkAmendment({ ...sent, [field]: ' \n ' }, decision)).toEqual({
      ok: false,
      refusals: [{ code: 'AMENDMENT_INCOMPLETE', data: {}, field: 'text' }],
    });
  },
);

test('all that is wrong is said at once', () => {
  const dated = plainDate(2026, 12, 3);
  const wrong = { ...sent, dated, text: '', dossierIds: ['plums', 'honey'] };
  expect(checkAmendment(wrong, decision)).toEqual({
    ok: false,
    refusals: [
      { code: 'AMENDMENT_INCOMPLETE', data: {}, field: 'text' },
      {
        code: 'AMENDMENT_BEFORE_DECISION',
        data: { number: '3127/QĐ-UBND', dated: '04/12/2026' },
        field: 'dated',
      },
      {
        code: 'AMENDMENT_OF_OTHER_PRODUCTS',
        data: { number: '3127/QĐ-UBND' },
        field: 'dossierIds',
      },
    ],
  });
});

describe('a product is told of', () => {
  const one = (seq: number, change: Partial<Amendment>): Amendment => ({
    ...sent,
    seq,
    state: 'signed',
    preparedBy: { kind: 'person', accountId: 'officer' },
    settledOn: null,
    sha256: null,
    reason: null,
    ...change,
  });
  const whole = one(3, { dossierIds: [] });
  const ofTea = one(5, { dossierIds: ['tea'] });
  const waiting = one(9, { dossierIds: [], state: 'waiting' });
  const all = [
    whole,
    ofTea,
    one(7, { state: 'sentBack' }),
    one(8, { state: 'withdrawn' }),
    waiting,
  ];

  test('signed papers that speak of it or of the whole decision', () => {
    expect(signedFor(all, 'plums')).toEqual([whole]);
    expect(signedFor(all, 'tea')).toEqual([whole, ofTea]);
  });
});

test('the next paper sets out from the last one only where nobody signed that', () => {
  const states = ['sentBack', 'withdrawn', 'signed', 'waiting'] as const;
  expect(states.map((state) => cameBack([{ state: 'signed' }, { state }])?.state)).toEqual([
    'sentBack',
    'withdrawn',
    undefined,
    undefined,
  ]);
  expect(cameBack([{ state: 'sentBack' }, { state: 'signed' }])).toBeUndefined();
  expect(cameBack([])).toBeUndefined();
});
