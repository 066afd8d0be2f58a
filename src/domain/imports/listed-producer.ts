import type { PlainDate } from '../calendar/plain-date.ts';
import { checkPhone } from '../parties/phone.ts';
import type { RegisteredProducer } from '../parties/registered-producer.ts';
import { tidyText } from '../text/tidy.ts';
import { exactKey } from '../units/place-words.ts';
import type { UnitId } from '../units/unit.ts';
import { identifierOf } from './listed-number.ts';
import { partOf, placeParts } from './place-parts.ts';
import { kindOfListed } from './producer-kind.ts';
import type { SettledRow } from './settle-row.ts';

/**
 * The producer of a row as the register takes it: what the list says, and nothing where it says
 * nothing. A number or telephone that is none by its own rule is not taken.
 */
export function listedProducer(
  { producer, values, details }: SettledRow,
  unitId: UnitId,
  today: PlainDate,
): RegisteredProducer {
  const kind = kindOfListed(values.producerKind, producer);
  const number = identifierOf(values.producerKind, producer, details.taxCode, today);
  const phone = details.phone === null ? undefined : checkPhone(details.phone);
  return {
    kind,
    legalName: tidyText(producer),
    ...(number ?? { identifierKind: null, identifier: null }),
    registrationNumber: null,
    foundedOn: null,
    representative: {
      name: tidyText(details.representative ?? ''),
      position: '',
      sex: null,
      ethnicity: null,
      address: '',
    },
    unitId,
    street: streetOf(values),
    phone: phone?.ok ? phone.value : null,
    email: null,
  };
}

/** What of an address comes before commune, district and province: `thôn Bản Mây`. */
export function streetOf({
  address,
  commune,
  district,
  province,
}: Pick<SettledRow['values'], 'address' | 'commune' | 'district' | 'province'>): string {
  if (address === null) return '';
  const units = new Set(
    [commune, district, province].flatMap((place) => (place === null ? [] : [keyOf(place)])),
  );
  const parts = placeParts(address);
  const at = parts.findIndex(({ printed, kind }) => kind !== null || units.has(keyOf(printed)));
  const before = at === -1 ? parts : parts.slice(0, at);
  return before.map(({ printed }) => printed).join(', ');
}

function keyOf(place: string): string {
  return exactKey(partOf(place).name);
}
