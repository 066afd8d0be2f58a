import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { ETHNICITIES } from '#domain/parties/ethnicities.ts';
import { kindsFor } from '#domain/parties/kinds.ts';
import { formatPhone } from '#domain/parties/phone.ts';
import type { RegisteredProducer } from '#domain/parties/registered-producer.ts';
import type { Unit } from '#domain/units/unit.ts';
import type { FieldOption } from '#ui/Field.svelte';
import { producerKindWord } from '#desk/dossier/words.ts';

/** What the fields with a list offer. */
export interface ProducerChoices {
  readonly kinds: readonly FieldOption[];
  readonly ethnicities: readonly FieldOption[];
  readonly communes: readonly FieldOption[];
  /** The one province of all communes, when there is one to name. */
  readonly province: string | undefined;
}

export function producerChoices(
  communes: readonly Unit[],
  province: string | undefined,
): ProducerChoices {
  return {
    kinds: kindsFor().map((kind) => ({ value: kind, label: producerKindWord(kind) })),
    ethnicities: ETHNICITIES.map((people) => ({ value: people, label: people })),
    communes: communes.map((unit) => ({ value: unit.id, label: unit.fullName })),
    province,
  };
}

/** What the fields of a producer hold, by name. */
export function producerValues(producer: RegisteredProducer): Record<string, string> {
  const { representative } = producer;
  return {
    kind: producer.kind ?? '',
    legalName: producer.legalName,
    identifier: producer.identifier ?? '',
    registrationNumber: producer.registrationNumber ?? '',
    foundedOn: producer.foundedOn === null ? '' : formatVietnameseDate(producer.foundedOn),
    representativeName: representative.name,
    representativePosition: representative.position,
    representativeSex: representative.sex ?? '',
    representativeEthnicity: representative.ethnicity ?? '',
    representativeAddress: representative.address,
    unitId: producer.unitId,
    street: producer.street,
    phone: producer.phone === null ? '' : formatPhone(producer.phone),
    email: producer.email ?? '',
  };
}
