import type { Deps } from '#app/deps.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { Fact, FactSource } from '#domain/facts/fact.ts';
import type { FactName } from '#domain/facts/values.ts';
import { formatPhone } from '#domain/parties/phone.ts';
import { producerKindWord } from '#desk/dossier/words.ts';
import { formatNumber } from '#ui/format.ts';
import { m } from '#words/paraglide/messages.js';
import { classOptions } from '../product-form.ts';

type Word = () => string;

/** On its form these stand under a heading of their own. */
function ofRepresentative(word: Word): Word {
  return () => m.parties_history_representative({ what: word().toLowerCase() });
}

/** What each fact is called on pages: as on the form that asks for it. */
export const FACT_LABELS: {
  readonly [Of in 'producer' | 'product']: Readonly<Record<FactName<Of>, Word>>;
} = {
  producer: {
    kind: m.dossier_producer_kind,
    legalName: m.dossier_producer_name,
    identifier: m.dossier_producer_identifier,
    registrationNumber: m.dossier_producer_registration,
    foundedOn: m.dossier_producer_founded,
    representativeName: ofRepresentative(m.dossier_producer_representative_name),
    representativePosition: ofRepresentative(m.dossier_producer_representative_position),
    representativeSex: ofRepresentative(m.dossier_producer_representative_sex),
    representativeEthnicity: ofRepresentative(m.dossier_producer_representative_ethnicity),
    representativeAddress: ofRepresentative(m.dossier_producer_representative_address),
    unitId: m.dossier_producer_unit,
    street: m.dossier_producer_street,
    phone: m.dossier_producer_phone,
    email: m.dossier_producer_email,
    workers: m.parties_fact_workers,
    workersTrained: m.parties_fact_workers_trained,
    workersLocal: m.parties_fact_workers_local,
    revenue: m.parties_fact_revenue,
    salesChannels: m.parties_fact_sales_channels,
    shop: m.parties_fact_shop,
    website: m.parties_fact_website,
    paymentAccount: m.parties_fact_payment_account,
  },
  product: {
    name: m.dossier_product_name,
    annexI: m.dossier_product_class,
    summary: m.dossier_product_summary,
    story: m.dossier_product_story,
    packing: m.dossier_product_packing,
    brand: m.parties_fact_brand,
    logoOnPacket: m.parties_fact_logo_on_packet,
    greenChain: m.parties_fact_green_chain,
  },
};

export const SOURCE_WORDS: Readonly<Record<FactSource, Word>> = {
  officer: m.parties_history_source_officer,
  form: m.parties_history_source_form,
  proposal: m.parties_history_source_proposal,
  dossier: m.parties_history_source_dossier,
  certificate: m.parties_history_source_certificate,
  register: m.parties_history_source_register,
  import: m.parties_history_source_import,
};

/** A fact's value in words; units under the name of their own time are one and the same unit. */
export function valueWords(deps: Deps, fact: Fact<'producer'> | Fact<'product'> | null): string {
  if (fact === null) return m.parties_history_not_known();
  if (fact.stated.is === 'none') return m.parties_history_none();
  if (fact.stated.is === 'erased') return m.parties_history_erased();
  const { value } = fact.stated;
  if (typeof value === 'boolean') return value ? m.parties_history_yes() : m.parties_history_no();
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'object') return 'identifier' in value ? value.identifier : value.join(', ');
  return textWords(deps, fact.name, value);
}

function textWords(
  deps: Deps,
  name: FactName<'producer'> | FactName<'product'>,
  value: string,
): string {
  switch (name) {
    case 'kind':
      return producerKindWord(value as Parameters<typeof producerKindWord>[0]);
    case 'representativeSex':
      return value === 'male' ? m.dossier_producer_sex_male() : m.dossier_producer_sex_female();
    case 'foundedOn':
      return formatVietnameseDate(value as Parameters<typeof formatVietnameseDate>[0]);
    case 'unitId':
      return deps.units.unitById(value, deps.clock.today())?.fullName ?? value;
    case 'annexI':
      return classOptions(deps).find((one) => one.value === value)?.label ?? value;
    case 'phone':
      return formatPhone(value);
    default:
      return value;
  }
}
