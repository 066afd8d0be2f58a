import { ETHNICITIES } from '#domain/parties/ethnicities.ts';
import { kindsFor } from '#domain/parties/kinds.ts';
import type { Unit } from '#domain/units/unit.ts';
import { optionalText } from '#app/input-fields.ts';
import type { FieldOption } from '#ui/Field.svelte';
import { m } from '#words/paraglide/messages.js';
import { producerKindWord } from '#desk/dossier/words.ts';

/** The fields of a producer, of the page that enters one and of the page that corrects it. */
export const PRODUCER_FIELDS = {
  kind: optionalText(m.dossier_producer_kind),
  legalName: optionalText(m.dossier_producer_name),
  identifier: optionalText(m.dossier_producer_identifier, 40),
  registrationNumber: optionalText(m.dossier_producer_registration, 60),
  foundedOn: optionalText(m.dossier_producer_founded, 40),
  representativeName: optionalText(m.dossier_producer_representative_name, 120),
  representativePosition: optionalText(m.dossier_producer_representative_position, 120),
  representativeSex: optionalText(m.dossier_producer_representative_sex, 10),
  representativeEthnicity: optionalText(m.dossier_producer_representative_ethnicity, 40),
  representativeAddress: optionalText(m.dossier_producer_representative_address, 300),
  unitId: optionalText(m.dossier_producer_unit, 40),
  street: optionalText(m.dossier_producer_street, 300),
  phone: optionalText(m.dossier_producer_phone, 40),
  email: optionalText(m.dossier_producer_email, 254),
};

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
