import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { checkEdited } from './edited-producer.ts';
import type { ProducerInput } from './producer.ts';
import type { RegisteredProducer } from './registered-producer.ts';

const today = plainDate(2026, 11, 30);
const unknown = { name: '', position: '', sex: null, ethnicity: null, address: '' } as const;
/** As an older list gives it: a name and a place. */
const listed: RegisteredProducer = {
  kind: null,
  legalName: 'HTX Bản Mây',
  identifierKind: null,
  identifier: null,
  registrationNumber: null,
  foundedOn: null,
  representative: unknown,
  unitId: 'c:02839',
  street: '',
  phone: null,
  email: null,
};
const asListed: ProducerInput = {
  kind: '',
  legalName: 'HTX Bản Mây',
  identifier: '',
  registrationNumber: '',
  foundedOn: '',
  representativeName: '',
  representativePosition: '',
  representativeSex: '',
  representativeEthnicity: '',
  representativeAddress: '',
  unitId: 'c:02839',
  street: '',
  phone: '',
  email: '',
};

function codes(input: ProducerInput, before = listed) {
  const checked = checkEdited(input, before, today);
  return checked.ok ? [] : checked.refusals.map(({ code }) => code);
}

test('of an older list, one value more is enough, and the rest stays unknown', () => {
  const typed = { ...asListed, phone: '0912 345 678' };
  expect(checkEdited(typed, listed, today)).toEqual({
    ok: true,
    value: { ...listed, phone: '+84912345678' },
  });
});

test('what is filled in must be right, and a number wants the kind it goes by', () => {
  expect(codes({ ...asListed, phone: '1' })).toEqual(['INVALID_PHONE']);
  expect(codes({ ...asListed, identifier: '5300123467' })).toEqual(['PRODUCER_KIND_MISSING']);
  expect(codes({ ...asListed, kind: 'cooperative', identifier: '5300123467' })).toEqual([]);
  expect(codes({ ...asListed, legalName: ' ' })).toEqual(['PRODUCER_NAME_MISSING']);
});

test('what is known is not emptied again', () => {
  const known = { ...listed, phone: '+84912345678', representative: { ...unknown, name: 'Mẩy' } };
  expect(codes(asListed, known)).toEqual(['INVALID_PHONE', 'REPRESENTATIVE_NAME_MISSING']);
});

test('a whole producer stays whole', () => {
  const whole = { name: 'Mẩy', position: '', sex: 'female', ethnicity: 'Dao', address: 'Bản Mây' };
  const before = {
    ...listed,
    ...({ kind: 'cooperative', identifierKind: 'taxCode', identifier: '5300123467' } as const),
    phone: '+84912345678',
    representative: whole as RegisteredProducer['representative'],
  };
  expect(codes(asListed, before)).toContain('PRODUCER_KIND_MISSING');
});
