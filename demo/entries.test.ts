import { describe, expect, test } from 'vitest';
import { readCertificates } from './earlier-certificates.ts';
import { held, sourcesOf, type Entries, type Source } from './entries.ts';
import { readOfficials } from './people.ts';
import { readProducers } from './producers.ts';
import { readProducts } from './products.ts';

type Entry = Record<string, unknown>;
type Read = (sources: readonly Source[]) => Entries<unknown>;

/** The first entries as they stand, with something changed in the last of them. */
function spoilt(folder: string, many: number, change: (last: Entry) => void): readonly Source[] {
  const [first] = sourcesOf(folder);
  const list = (JSON.parse(first?.text ?? '') as Entry[]).slice(0, many);
  change(list.at(-1) ?? {});
  return [{ file: 'demo/new.json', text: JSON.stringify(list) }];
}

describe('what is wrong with an entry is said by name and place', () => {
  test.each<[string, Read, string, (last: Entry) => void, string, string, string]>([
    [
      'an official without a name',
      readOfficials,
      'people.json',
      (last) => delete last['name'],
      'WRONG_FORM',
      '[1].name',
      'Invalid key: Expected "name" but received undefined',
    ],
    [
      'an official of a role that nobody can be given',
      readOfficials,
      'people.json',
      (last) => (last['role'] = 'producer'),
      'WRONG_FORM',
      '[1].role',
      'Invalid type: Expected ("communeOfficer" | "officeOfficer" | "officeHead" | "advisor" | "councilMember" | "leader" | "inspector" | "administrator") but received "producer"',
    ],
    [
      'an official who signs in by the name of another',
      readOfficials,
      'people.json',
      (last) => (last['key'] = 'quan-tri'),
      'GIVEN_TWICE',
      '[1].key',
      'quan-tri stands in demo/new.json [0] already',
    ],
    [
      'an official whose role is the work of two, without a second person',
      readOfficials,
      'people.json',
      (last) => (last['role'] = 'leader'),
      'SECOND_PERSON',
      '[1].confirmedBy',
      'who confirms the role leader?',
    ],
    [
      'an official whose role one person gives, with a second one',
      readOfficials,
      'people.json',
      (last) => (last['confirmedBy'] = 'console'),
      'SECOND_PERSON',
      '[1].confirmedBy',
      'nobody confirms the role officeOfficer',
    ],
    [
      'an official whose role is confirmed by somebody who has no account yet',
      readOfficials,
      'people.json',
      (last) => Object.assign(last, { role: 'leader', confirmedBy: 'lanh-dao' }),
      'NOT_THERE',
      '[1].confirmedBy',
      'there is no official lanh-dao above',
    ],
    [
      'a producer of a people that there is not',
      readProducers,
      'producers',
      (last) => ((last['person'] as Entry)['ethnicity'] = 'Hmong'),
      'WRONG_FORM',
      '[1].person.ethnicity',
      expect.stringMatching(/^Invalid type: Expected \("Kinh" .*"Hmong"$/) as string,
    ],
    [
      'a producer founded on a day that there is not',
      readProducers,
      'producers',
      (last) => (last['founded'] = '2019-02-29'),
      'WRONG_FORM',
      '[1].founded',
      'a day is written 2026-06-01',
    ],
    [
      'a producer with the serial of another, so with its numbers',
      readProducers,
      'producers',
      (last) => (last['serial'] = 125),
      'GIVEN_TWICE',
      '[1].serial',
      '125 stands in demo/new.json [0] already',
    ],
    [
      'a product of nobody',
      readProducts,
      'products',
      (last) => (last['producer'] = 'khong-co'),
      'NOT_THERE',
      '[1].producer',
      'there is no producer khong-co',
    ],
    [
      'a product that shows a drawing nobody has drawn',
      readProducts,
      'products',
      (last) => (last['pictures'] = [['khong-ve', 'Chưa vẽ']]),
      'NOT_THERE',
      '[1].pictures',
      'there is no drawing khong-ve',
    ],
    [
      'a product with a field that nothing reads',
      readProducts,
      'products',
      (last) => (last['price'] = 120000),
      'WRONG_FORM',
      '[1].price',
      'Invalid key: Expected never but received "price"',
    ],
  ])('%s', (_what, read, folder, change, name, place, says) => {
    const { faults } = read(spoilt(folder, 2, change));
    expect(faults).toEqual([{ name, file: 'demo/new.json', place, says }]);
  });
});

test.each([
  ['[{', 'NOT_JSON'],
  ['{}', 'WRONG_FORM'],
])('a file that holds %j is refused as a whole', (text, name) => {
  const { entries, faults } = readOfficials([{ file: 'demo/new.json', text }]);
  expect(entries).toEqual([]);
  expect(faults).toEqual([
    { name, file: 'demo/new.json', place: '', says: expect.any(String) as string },
  ]);
});

test('nothing is loaded from entries of which one is wrong, and the fault says where', () => {
  const read = readProducers(spoilt('producers', 2, (last) => (last['street'] = '')));
  expect(() => held(read)).toThrow(
    'What the demonstration is loaded from does not hold:\n' +
      'demo/new.json [1].street: Invalid length: Expected !0 but received 0 (WRONG_FORM)',
  );
});

test.each<[string, Read, number]>([
  ['people.json', readOfficials, 40],
  ['producers', readProducers, 40],
  ['products', readProducts, 60],
  ['certificates.json', readCertificates, 21],
])('every entry of %s holds', (name, read, many) => {
  const { entries, faults } = read(sourcesOf(name));
  expect(faults).toEqual([]);
  expect(entries).toHaveLength(many);
});
