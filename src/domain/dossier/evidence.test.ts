import { describe, expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { checkEvidence, paperStateOn, type EvidenceFacts } from './evidence.ts';

const TODAY = plainDate(2026, 9, 24);
const CODES = ['1.1', '1.2', '1.5', '9'];
const CONTRACT: EvidenceFacts = {
  kind: 3,
  title: 'Hợp đồng liên kết với 48 hộ trồng mận',
  number: '01/2025',
  issuer: 'HTX Bản Mây',
  issuedOn: plainDate(2025, 1, 10),
  validUntil: plainDate(2027, 12, 31),
  criteria: ['1.5', '1.1'],
};

describe('what is said of a paper', () => {
  test('stands, with its criteria in the order of the sheet', () => {
    expect(checkEvidence(CONTRACT, CODES, TODAY)).toEqual({
      ok: true,
      value: { ...CONTRACT, criteria: ['1.1', '1.5'] },
    });
  });

  test('may leave out number, issuer, days and criteria', () => {
    const bare: EvidenceFacts = {
      kind: 15,
      title: 'Giải thưởng',
      number: '',
      issuer: '',
      issuedOn: null,
      validUntil: null,
      criteria: [],
    };
    expect(checkEvidence(bare, CODES, TODAY)).toEqual({ ok: true, value: bare });
  });

  test('is refused for every mistake at once', () => {
    const wrong = {
      ...CONTRACT,
      title: '',
      issuedOn: plainDate(2026, 9, 25),
      validUntil: plainDate(2026, 9, 1),
      criteria: ['1.1', '99'],
    };
    expect(checkEvidence(wrong, CODES, TODAY)).toEqual({
      ok: false,
      refusals: [
        { code: 'REQUIRED', data: {}, field: 'title' },
        { code: 'ISSUED_IN_FUTURE', data: {}, field: 'issuedOn' },
        { code: 'ISSUED_AFTER_END', data: {}, field: 'validUntil' },
        { code: 'NOT_OFFERED', data: { label: '99' }, field: 'criteria' },
      ],
    });
  });
});

test.each([
  [null, 'noEnd'],
  [plainDate(2026, 9, 23), 'ended'],
  [TODAY, 'endsSoon'],
  [plainDate(2027, 1, 22), 'endsSoon'],
  [plainDate(2027, 1, 23), 'good'],
] as const)('a paper good until %s is said to be: %s', (validUntil, state) => {
  expect(paperStateOn({ validUntil }, TODAY, plainDate(2027, 1, 22))).toBe(state);
});
