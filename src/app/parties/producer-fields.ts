import * as v from 'valibot';
import { KEY_FIELDS, optionalText } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** The fields of a producer, to be entered or corrected; the domain says what is missing. */
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

/** Whose register is changed, and the key of the request. */
export const PRODUCER_REQUEST_FIELDS = { producerId: v.string(), ...KEY_FIELDS };
