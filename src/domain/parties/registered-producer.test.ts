import { expect, test } from 'vitest';
import { wholeProducer, type RegisteredProducer } from './registered-producer.ts';

const WHOLE: RegisteredProducer = {
  kind: 'cooperative',
  legalName: 'HTX Bản Mây',
  identifierKind: 'taxCode',
  identifier: '5300123467',
  registrationNumber: null,
  foundedOn: null,
  representative: {
    name: 'Giàng Thị Mẩy',
    position: '',
    sex: 'female',
    ethnicity: 'Mông',
    address: 'thôn Bản Mây',
  },
  unitId: 'c:02839',
  street: '',
  phone: '+84912345678',
  email: null,
};

test('a producer with all that forms 01 and 02 ask for is whole', () => {
  expect(wholeProducer(WHOLE)).toEqual(WHOLE);
});

test.each([
  { kind: null },
  { identifier: null, identifierKind: null },
  { phone: null },
  ...[{ sex: null }, { ethnicity: null }, { name: '' }, { address: '' }].map((lacking) => ({
    representative: { ...WHOLE.representative, ...lacking },
  })),
])('one of an older list is not while it lacks %j', (lacking) => {
  expect(wholeProducer({ ...WHOLE, ...lacking })).toBe(null);
});
