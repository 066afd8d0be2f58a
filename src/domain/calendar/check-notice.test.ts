import { expect, test } from 'vitest';
import { checkNotice, takenBack, type NoticeInput } from './check-notice.ts';
import { plainDate, type PlainDate } from './plain-date.ts';

const today = plainDate(2026, 12, 1);
const FINE: NoticeInput = {
  year: 2027,
  number: '77/TB-BNV',
  dated: plainDate(2026, 11, 30),
  tetFrom: plainDate(2027, 2, 5),
  nationalDayWith: plainDate(2027, 9, 1),
  swaps: [{ off: plainDate(2027, 4, 29), worked: plainDate(2027, 4, 24) }],
  provisional: false,
};

function refusedFor(changes: Partial<NoticeInput>): readonly (string | undefined)[] {
  const checked = checkNotice({ ...FINE, ...changes }, [], today);
  return checked.ok ? [] : checked.refusals.map(({ code, field }) => `${code} ${field ?? ''}`);
}

const swap = (off: PlainDate | null, worked: PlainDate | null) => ({ swaps: [{ off, worked }] });

test('a notice as the State writes it is taken as it is', () => {
  expect(checkNotice(FINE, [], today)).toEqual({ ok: true, value: { ...FINE, withdrawn: false } });
});

test.each([
  ['a year outside the calendar', { year: 2046 }, ['NOTICE_YEAR year']],
  ['a day of tomorrow', { dated: plainDate(2026, 12, 2) }, ['NOTICE_DATED_LATER dated']],
  ['nothing said', { tetFrom: null, nationalDayWith: null, swaps: [] }, ['NOTICE_EMPTY tetFrom']],
  ['Tết that begins the day after', { tetFrom: plainDate(2027, 2, 7) }, ['NOTICE_TET tetFrom']],
  ['Tết that ends the day before', { tetFrom: plainDate(2027, 2, 1) }, ['NOTICE_TET tetFrom']],
  ['the last choice of Tết', { tetFrom: plainDate(2027, 2, 2) }, []],
  [
    'another day than 1/9 or 3/9',
    { nationalDayWith: plainDate(2027, 9, 4) },
    ['NOTICE_NATIONAL_DAY nationalDayWith'],
  ],
  ['half a swap', swap(plainDate(2027, 4, 29), null), ['NOTICE_SWAP_HALF worked0']],
  ['the other half', swap(null, plainDate(2027, 4, 24)), ['NOTICE_SWAP_HALF off0']],
  [
    'a holiday swapped away',
    swap(plainDate(2027, 4, 30), plainDate(2027, 4, 24)),
    ['NOTICE_SWAP_OFF off0'],
  ],
  [
    'a working day worked',
    swap(plainDate(2027, 4, 29), plainDate(2027, 4, 23)),
    ['NOTICE_SWAP_WORKED worked0'],
  ],
  [
    'a holiday on a Saturday worked',
    swap(plainDate(2027, 4, 29), plainDate(2027, 5, 1)),
    ['NOTICE_SWAP_WORKED worked0'],
  ],
  [
    'days two months apart',
    swap(plainDate(2027, 4, 29), plainDate(2027, 7, 3)),
    ['NOTICE_SWAP_FAR worked0'],
  ],
  [
    'days of another year',
    swap(plainDate(2026, 12, 28), plainDate(2026, 12, 26)),
    ['NOTICE_SWAP_FAR worked0'],
  ],
] as const)('%s', (_what, changes, codes) => {
  expect(refusedFor(changes as Partial<NoticeInput>)).toEqual(codes);
});

test('every mistake is told at once', () => {
  expect(
    refusedFor({
      dated: plainDate(2027, 1, 1),
      tetFrom: plainDate(2027, 3, 1),
      nationalDayWith: plainDate(2027, 8, 31),
    }),
  ).toEqual([
    'NOTICE_DATED_LATER dated',
    'NOTICE_TET tetFrom',
    'NOTICE_NATIONAL_DAY nationalDayWith',
  ]);
});

test('a correction under the same number is not held against its own earlier entry', () => {
  const entered = checkNotice(FINE, [], today);
  const known = entered.ok ? [entered.value] : [];
  expect(checkNotice(FINE, known, today).ok).toBe(true);
  expect(checkNotice({ ...FINE, number: '78/TB-BNV' }, known, today)).toMatchObject({
    refusals: [{ code: 'NOTICE_SWAP_OFF' }, { code: 'NOTICE_SWAP_WORKED' }],
  });
  expect(takenBack({ year: 2027, number: '77/tb-bnv' }, known)).toMatchObject({
    value: { withdrawn: true },
  });
  expect(takenBack({ year: 2026, number: '77/TB-BNV' }, known)).toMatchObject({
    refusals: [{ code: 'NOTICE_UNKNOWN', data: { year: 2026, number: '77/TB-BNV' } }],
  });
});
