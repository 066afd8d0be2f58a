import { describe, expect, it } from 'vitest';
import { loadCriteriaVersions } from '#platform/criteria-files.ts';
import { plainDate } from '../calendar/plain-date.ts';
import type { RefusalCode } from '../refusals.ts';
import { readEarlierCertificate, type CertificatePaper } from './earlier-certificate.ts';

const VERSIONS = loadCriteriaVersions();
const TODAY = plainDate(2026, 11, 30);

/** A paper of a district of 2023 under 148. */
const PAPER: CertificatePaper = {
  criteriaDecision: '148/QĐ-TTg',
  decidedOn: plainDate(2023, 12, 28),
  star: 3,
  total: '62,17',
  parts: { A: '', B: '', C: '' },
  level: 'district',
  issuer: 'Ủy ban nhân dân huyện Bắc Hà',
  signerName: '',
  signerTitle: '',
  decisionNumber: '3391/QĐ-UBND',
  validTo: null,
  code: '',
  number: '',
  productName: '',
  producerName: '',
  address: '',
  unitId: null,
};

function read(change: Partial<CertificatePaper> = {}) {
  const facts = { today: TODAY, lastDay: 'sameDay' } as const;
  return readEarlierCertificate(VERSIONS, { ...PAPER, ...change }, facts);
}

function refused(change: Partial<CertificatePaper>): readonly RefusalCode[] {
  const answer = read(change);
  return answer.ok ? [] : answer.refusals.map(({ code }) => code);
}

describe('the paper of a certificate of an earlier year', () => {
  it('keeps the last day that is printed on it, and else has 36 months', () => {
    const validTo = plainDate(2026, 12, 31);
    expect(read({ validTo })).toMatchObject({ value: { term: { validTo: '2026-12-31' } } });
    expect(read()).toMatchObject({
      value: { term: { validFrom: '2023-12-28', validTo: '2026-12-28' } },
    });
  });

  it('may give the star without a total, as lists of decisions do', () => {
    expect(read({ total: '' })).toMatchObject({ value: { result: { star: 3, total: null } } });
  });

  it.each<[string, Partial<CertificatePaper>, readonly RefusalCode[]]>([
    ['a day in the future', { decidedOn: plainDate(2026, 12, 1) }, ['EARLIER_IN_FUTURE']],
    ['today', { decidedOn: TODAY }, []],
    ['an end before its beginning', { validTo: plainDate(2023, 12, 27) }, ['EARLIER_TERM']],
    ['an end on its first day', { validTo: plainDate(2023, 12, 28) }, []],
    ['a star above the band of its points', { star: 4, level: 'province' }, ['EARLIER_STAR']],
    ['four stars of a district', { star: 4, total: '' }, ['EARLIER_LEVEL']],
    ['five stars of a province', { star: 5, total: '', level: 'province' }, ['EARLIER_LEVEL']],
    ['three stars of the ministry', { level: 'centre' }, ['EARLIER_LEVEL']],
    ['two stars', { star: 2, total: '' }, ['EARLIER_BELOW_THREE']],
    [
      'parts without a total',
      { total: '', parts: { A: '30', B: '20', C: '12' } },
      ['EARLIER_TOTAL'],
    ],
    [
      'neither body nor number',
      { issuer: ' ', decisionNumber: '' },
      ['EARLIER_PAPER_INCOMPLETE', 'EARLIER_PAPER_INCOMPLETE'],
    ],
  ])('with %s is answered %o', (_what, change, codes) => {
    expect(refused(change)).toEqual(codes);
  });
});
