import { describe, expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { refusalSentence } from '../refusals.ts';
import { ETHNICITIES, findEthnicity } from './ethnicities.ts';
import { checkKind, isProducerKind, kindsFor } from './kinds.ts';
import { checkProducer, type ProducerInput } from './producer.ts';
import { checkProduct } from './product.ts';
import { PARTIES_REFUSALS } from './refusals.ts';

/** An invented cooperative. */
const cooperative: ProducerInput = {
  kind: 'cooperative',
  legalName: ' Hợp tác xã  Nông sản Bản Mây ',
  identifier: '0305418909',
  registrationNumber: '0305418909',
  foundedOn: '12/03/2019',
  representativeName: 'Lý Thị Mẫu',
  representativePosition: 'Giám đốc',
  representativeSex: 'female',
  representativeEthnicity: 'dao',
  representativeAddress: 'thôn Bản Mẫu, xã Bắc Hà, tỉnh Lào Cai',
  unitId: 'c:02839',
  street: 'thôn Bản Mẫu',
  phone: '0912 345 678',
  email: '',
};

const household: ProducerInput = {
  ...cooperative,
  kind: 'household',
  identifier: '010185000001',
  registrationNumber: '12H8000123',
};

const today = plainDate(2026, 9, 24);

function refusals(input: ProducerInput, setNo?: number) {
  const result = checkProducer(input, today, setNo);
  return result.ok ? [] : result.refusals;
}

describe('who may be a producer (Đ2.3)', () => {
  test('five kinds for every set, three more for tourism', () => {
    const everywhere = [
      'cooperative',
      'cooperativeGroup',
      'smallMediumEnterprise',
      'farm',
      'household',
    ];
    const tourism = [...everywhere, 'association', 'union', 'operatingCentre'];
    expect(kindsFor(11)).toEqual(everywhere);
    expect(kindsFor(26)).toEqual(tourism);
    expect(kindsFor()).toEqual(tourism);
  });

  test('an association may register a tourism service, not a tea', () => {
    expect(checkKind('association', 26)).toEqual({ ok: true, value: 'association' });
    expect(checkKind('association')).toEqual({ ok: true, value: 'association' });
    expect(checkKind('association', 11)).toEqual({
      ok: false,
      refusals: [{ code: 'PRODUCER_KIND_ONLY_TOURISM', data: { kind: 'Hội' }, field: 'kind' }],
    });
  });

  test('a large enterprise and an unknown kind are refused', () => {
    expect(checkKind('largeEnterprise')).toEqual({
      ok: false,
      refusals: [{ code: 'LARGE_ENTERPRISE', data: {}, field: 'kind' }],
    });
    expect(checkKind('toString')).toEqual({
      ok: false,
      refusals: [{ code: 'PRODUCER_KIND_UNKNOWN', data: { kind: 'toString' }, field: 'kind' }],
    });
  });

  test('a household without registration is refused with the reason', () => {
    expect(refusals({ ...household, registrationNumber: ' ' })).toEqual([
      { code: 'HOUSEHOLD_NOT_REGISTERED', data: {}, field: 'registrationNumber' },
    ]);
  });

  test.each([
    ['cooperative', 'Hợp tác xã', '0305418909'],
    ['smallMediumEnterprise', 'Doanh nghiệp nhỏ và vừa', '0305418909'],
    ['farm', 'Trang trại', '010185000001'],
  ])('a %s names its registration number', (kind, label, identifier) => {
    expect(refusals({ ...cooperative, kind, identifier, registrationNumber: '' })).toEqual([
      {
        code: 'REGISTRATION_NUMBER_MISSING',
        data: { kind: label },
        field: 'registrationNumber',
      },
    ]);
  });

  test('a cooperative group or association needs none', () => {
    for (const kind of ['cooperativeGroup', 'association', 'union', 'operatingCentre']) {
      expect(checkProducer({ ...cooperative, kind, registrationNumber: '' }, today)).toMatchObject({
        ok: true,
        value: { kind, registrationNumber: null },
      });
    }
  });
});

describe('what is typed of a producer is checked as a whole', () => {
  test('a right producer is tidied and normalised', () => {
    expect(checkProducer({ ...cooperative, email: ' mau@saoque.example' }, today, 7)).toEqual({
      ok: true,
      value: {
        kind: 'cooperative',
        legalName: 'Hợp tác xã Nông sản Bản Mây',
        identifierKind: 'taxCode',
        identifier: '0305418909',
        registrationNumber: '0305418909',
        foundedOn: '2019-03-12',
        representative: {
          name: 'Lý Thị Mẫu',
          position: 'Giám đốc',
          sex: 'female',
          ethnicity: 'Dao',
          address: 'thôn Bản Mẫu, xã Bắc Hà, tỉnh Lào Cai',
        },
        unitId: 'c:02839',
        street: 'thôn Bản Mẫu',
        phone: '+84912345678',
        email: 'mau@saoque.example',
      },
    });
  });

  test('a household goes by its head’s number, without e-mail', () => {
    expect(checkProducer(household, today)).toMatchObject({
      ok: true,
      value: { identifierKind: 'personalNumber', identifier: '010185000001', email: null },
    });
  });

  test('all mistakes are told at once, each at its field', () => {
    const wrong: ProducerInput = {
      ...cooperative,
      identifier: '123',
      registrationNumber: '',
      legalName: ' ',
      representativeName: '',
      representativeSex: '',
      representativeEthnicity: 'Klingon',
      representativeAddress: '',
      phone: '113',
      email: 'zalo',
    };
    expect(refusals(wrong).map((found) => [found.field, found.code])).toEqual([
      ['identifier', 'INVALID_TAX_CODE'],
      ['registrationNumber', 'REGISTRATION_NUMBER_MISSING'],
      ['phone', 'INVALID_PHONE'],
      ['email', 'INVALID_EMAIL'],
      ['representativeSex', 'SEX_UNKNOWN'],
      ['representativeEthnicity', 'ETHNICITY_UNKNOWN'],
      ['legalName', 'PRODUCER_NAME_MISSING'],
      ['representativeName', 'REPRESENTATIVE_NAME_MISSING'],
      ['representativeAddress', 'REPRESENTATIVE_ADDRESS_MISSING'],
    ]);
  });

  test('a people that is not chosen is asked for, not looked up', () => {
    expect(refusals({ ...cooperative, representativeEthnicity: ' ' })).toEqual([
      { code: 'ETHNICITY_MISSING', data: {}, field: 'representativeEthnicity' },
    ]);
  });

  test('with an unknown kind the numbers that depend on it are not judged', () => {
    expect(refusals({ ...cooperative, kind: '', identifier: '', registrationNumber: '' })).toEqual([
      { code: 'PRODUCER_KIND_MISSING', data: {}, field: 'kind' },
    ]);
  });
});

describe('the 54 peoples', () => {
  test('are 54, each found by its own name', () => {
    expect(ETHNICITIES).toHaveLength(54);
    expect(ETHNICITIES.map(findEthnicity)).toEqual([...ETHNICITIES]);
  });

  test.each([
    ['H’Mông', 'Mông'],
    ['mông', 'Mông'],
    ['Ê-đê', 'Ê Đê'],
    ['Bru - Vân Kiều', 'Bru Vân Kiều'],
    ['Gié-Triêng', 'Gié Triêng'],
  ])('%s is %s', (text, people) => {
    expect(findEthnicity(text)).toBe(people);
  });
});

describe('what is typed of a product', () => {
  const plum = {
    name: ' Mận Tam hoa  sấy dẻo',
    annexI: 'I.3.c',
    summary: 'Mận chín cây sấy dẻo. ',
    story: 'Dòng một  \r\n\r\n\r\n\r\nDòng hai',
    packing: 'túi 250 g',
  };

  test('is tidied, with the lines of its story kept', () => {
    expect(checkProduct(plum)).toEqual({
      ok: true,
      value: {
        name: 'Mận Tam hoa sấy dẻo',
        annexI: 'I.3.c',
        summary: 'Mận chín cây sấy dẻo.',
        story: 'Dòng một\n\nDòng hai',
        packing: 'túi 250 g',
      },
    });
  });

  test('a product without name or class is refused', () => {
    expect(checkProduct({ ...plum, name: ' ', annexI: '' })).toEqual({
      ok: false,
      refusals: [
        { code: 'PRODUCT_NAME_MISSING', data: {}, field: 'name' },
        { code: 'PRODUCT_CLASS_MISSING', data: {}, field: 'annexI' },
      ],
    });
  });
});

describe('the sentences of refusals', () => {
  test('say what was found', () => {
    const [found] = refusals({ ...cooperative, identifier: '0305418908' });
    expect(found && refusalSentence(found, 'vi')).toBe(
      'Mã số thuế “0305418908” có chữ số sai: số thứ mười không khớp chín số đầu. Đối chiếu từng số với giấy đăng ký.',
    );
  });

  test('are there in both languages, end with a full stop and never beg', () => {
    for (const text of Object.values(PARTIES_REFUSALS)) {
      expect(text.vi).toMatch(/\.$/);
      expect(text.en).toMatch(/\.$/);
      expect(text.vi).not.toMatch(/vui lòng|bạn|quý khách/i);
    }
  });

  test('a kind is known by its name only', () => {
    expect(isProducerKind('cooperative')).toBe(true);
    expect(isProducerKind('constructor')).toBe(false);
  });
});

describe('the founding day', () => {
  test.each([
    ['', []],
    ['24/09/2026', []],
    ['25/09/2026', [{ code: 'FOUNDED_AHEAD', data: { day: '25/09/2026' }, field: 'foundedOn' }]],
  ])('%s is answered with %j', (foundedOn, expected) => {
    expect(refusals({ ...cooperative, foundedOn })).toEqual(expected);
  });

  test('that cannot be read hides no other mistake', () => {
    const wrong = { ...cooperative, foundedOn: '31/02/2019', phone: '12' };
    expect(refusals(wrong).map(({ code, field }) => [code, field])).toEqual([
      ['INVALID_DATE', 'foundedOn'],
      ['INVALID_PHONE', 'phone'],
    ]);
  });
});
