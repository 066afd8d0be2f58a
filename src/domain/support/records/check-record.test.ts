import { describe, expect, test } from 'vitest';
import { plainDate } from '../../calendar/plain-date.ts';
import { changedFields } from './changed-fields.ts';
import { checkRecord, type SupportField } from './check-record.ts';
import { SUPPORT_KINDS, SUPPORT_RULES } from './kinds.ts';

const TODAY = plainDate(2026, 11, 30);
const COURSE = { title: 'An toàn thực phẩm', type: 'foodSafety', firstDay: '19/06/2026' };
type Values = Partial<Record<SupportField, string>>;
const check = (values: Values, kind: (typeof SUPPORT_KINDS)[number] = 'training') =>
  checkRecord(kind, { unitId: 'c:1', values: { ...COURSE, ...values } }, TODAY);

/** The refusals of what was typed, with the field that each belongs to. */
function faults(values: Values, kind?: (typeof SUPPORT_KINDS)[number]): readonly string[] {
  const read = check(values, kind);
  return read.ok ? [] : read.refusals.map(({ code, field }) => `${code} ${field ?? ''}`);
}

const CONTRACT = { cost: '9.000.000', cost_province: '6.300.000', cost_producer: '2.700.000' };

describe('a record of support', () => {
  test('says what was typed, a figure that was left out is not zero', () => {
    const typed = { worker: ' 51 ', women: '38', certificates: '47', household: '0', tot: '' };
    expect(check({ ...typed, ...CONTRACT })).toEqual({
      ok: true,
      value: {
        ...{ unitId: 'c:1', title: 'An toàn thực phẩm', type: 'foodSafety' },
        ...{ firstDay: '2026-06-19', lastDay: '2026-06-19', cost: 9_000_000 },
        costs: [
          { source: 'province', amount: 6_300_000 },
          { source: 'producer', amount: 2_700_000 },
        ],
        ...{ contract: null, paperNumber: null, paperDay: null, result: '', texts: {} },
        figures: { worker: 51, household: 0, women: 38, certificates: 47, tot: 0 },
      },
    });
  });

  test.each([
    [{ title: ' ', type: '' }, ['SUPPORT_FIELD_MISSING title', 'SUPPORT_FIELD_MISSING type']],
    [{ type: 'design' }, ['SUPPORT_NOT_OFFERED type']],
    [{ firstDay: '' }, ['SUPPORT_FIELD_MISSING firstDay']],
    [{ firstDay: '31/02/2026' }, ['INVALID_DATE firstDay']],
    [{ firstDay: '30/11/2026' }, []],
    [{ firstDay: '01/12/2026' }, ['SUPPORT_DAY_AHEAD firstDay']],
    [{ lastDay: '19/06/2026' }, []],
    [{ lastDay: '18/06/2026' }, ['SUPPORT_ENDS_BEFORE lastDay']],
    [{ paperDay: '01/12/2026' }, ['SUPPORT_DAY_AHEAD paperDay']],
    [{ worker: '5.1' }, ['SUPPORT_NOT_A_NUMBER worker']],
    [{ worker: '-1' }, ['SUPPORT_NOT_A_NUMBER worker']],
    [{ worker: '1.250', women: '1250' }, []],
    [{ worker: '3', women: '4' }, ['SUPPORT_MORE_THAN_ALL women']],
    [{ worker: '3', certificates: '4' }, ['SUPPORT_MORE_THAN_ALL certificates']],
    [{ cost: '9 triệu' }, ['AMOUNT_NOT_WHOLE cost']],
    [{ ...CONTRACT, cost_producer: '2.700.001' }, ['SUPPORT_SOURCES_MORE cost']],
    [{ ...CONTRACT, cost_producer: '2.699.999' }, ['SUPPORT_SOURCES_LESS cost']],
    [{ ...CONTRACT, cost: '' }, ['SUPPORT_COST_MISSING cost']],
    [{ ...CONTRACT, contractValue: '9000000', contractNumber: '12/HĐ' }, []],
    [
      { ...CONTRACT, contractValue: '9000001', contractNumber: '12/HĐ' },
      ['SUPPORT_CONTRACT_DIFFERS contractValue'],
    ],
    [{ ...CONTRACT, contractValue: '9000000' }, ['SUPPORT_FIELD_MISSING contractNumber']],
    [{ contractNumber: '12/HĐ' }, ['SUPPORT_CONTRACT_VALUE_MISSING contractValue']],
  ])('%j is refused as %j', (values, found) => {
    expect(faults(values)).toEqual(found);
  });

  test('that is no event goes on while its last day is open', () => {
    const read = check({ type: 'machine' }, 'machinery');
    expect(read).toMatchObject({ ok: true, value: { lastDay: null } });
  });

  test.each(SUPPORT_KINDS)('of the kind %s is read with its first sort', (kind) => {
    expect(faults({ type: SUPPORT_RULES[kind].types[0] ?? '' }, kind)).toEqual([]);
  });

  test('says which of its fields were corrected', () => {
    const [before, after] = [
      check({ worker: '51', place: 'Nghĩa Lộ', ...CONTRACT }),
      check({
        worker: '52',
        household: '0',
        ...CONTRACT,
        cost_province: '',
        cost_central: '6.300.000',
      }),
    ];
    if (!before.ok || !after.ok) throw new Error('both are fine');
    expect(changedFields(before.value, after.value)).toEqual([
      ...['cost_central', 'cost_province', 'place', 'worker', 'household'],
    ]);
    expect(changedFields(before.value, before.value)).toEqual([]);
  });
});
