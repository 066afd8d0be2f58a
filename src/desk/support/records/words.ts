import type { SupportField } from '#domain/support/records/check-record.ts';
import {
  SOURCES,
  type Source,
  type SupportGroup,
  type SupportKind,
} from '#domain/support/records/kinds.ts';
import type { SupportActKind } from '#domain/support/records/record-acts.ts';
import { m } from '#words/paraglide/messages.js';

type Word = (inputs?: Record<string, never>, options?: { readonly locale?: 'vi' }) => string;

export const KIND_WORDS: Readonly<Record<SupportKind, Word>> = {
  training: m.support_kind_training,
  studyVisit: m.support_kind_studyVisit,
  consulting: m.support_kind_consulting,
  packaging: m.support_kind_packaging,
  trademark: m.support_kind_trademark,
  machinery: m.support_kind_machinery,
  digital: m.support_kind_digital,
  money: m.support_kind_money,
  loan: m.support_kind_loan,
  tourism: m.support_kind_tourism,
  fair: m.support_kind_fair,
  connection: m.support_kind_connection,
  forum: m.support_kind_forum,
  livestream: m.support_kind_livestream,
  information: m.support_kind_information,
};

// Each is looked up when it is said: the bundler puts some of these messages into a file that imports this one, and a table
// that is made first would keep nothing in their place.
export const SOURCE_WORDS: Readonly<Record<Source, Word>> = {
  central: (inputs, options) => m.support_source_central(inputs, options),
  province: (inputs, options) => m.support_source_province(inputs, options),
  district: (inputs, options) => m.support_source_district(inputs, options),
  commune: (inputs, options) => m.support_source_commune(inputs, options),
  credit: (inputs, options) => m.support_source_credit(inputs, options),
  community: (inputs, options) => m.support_source_community(inputs, options),
  producer: (inputs, options) => m.support_source_producer(inputs, options),
};

export const GROUP_WORDS: Readonly<Record<SupportGroup, Word>> = {
  support: m.support_group_support,
  training: m.support_group_training,
  trade: m.support_group_trade,
  information: m.support_group_information,
};

export const ACT_WORDS: Readonly<Record<SupportActKind, Word>> = {
  enterSupport: m.support_act_enterSupport,
  correctSupport: m.support_act_correctSupport,
  closeSupport: m.support_act_closeSupport,
  reopenSupport: m.support_act_reopenSupport,
  linkSupport: m.support_act_linkSupport,
  unlinkSupport: m.support_act_unlinkSupport,
  paySupport: m.support_act_paySupport,
  strikeSupportPayment: m.support_act_strikeSupportPayment,
  addPeople: m.support_act_addPeople,
  strikePerson: m.support_act_strikePerson,
};

const TYPES: Readonly<Record<string, Word>> = {
  programme: m.support_type_programme,
  production: m.support_type_production,
  foodSafety: m.support_type_foodSafety,
  market: m.support_type_market,
  digital: m.support_type_digital,
  story: m.support_type_story,
  tourism: m.support_type_tourism,
  dossier: m.support_type_dossier,
  businessPlan: m.support_type_businessPlan,
  quality: m.support_type_quality,
  other: m.support_type_other,
  design: m.support_type_design,
  printing: m.support_type_printing,
  stamps: m.support_type_stamps,
  trademark: m.support_type_trademark,
  collective: m.support_type_collective,
  certification: m.support_type_certification,
  geographical: m.support_type_geographical,
  machine: m.support_type_machine,
  technology: m.support_type_technology,
  website: m.support_type_website,
  qr: m.support_type_qr,
  shop: m.support_type_shop,
  province: m.support_type_province,
  region: m.support_type_region,
  country: m.support_type_country,
  abroad: m.support_type_abroad,
  broadcast: m.support_type_broadcast,
  press: m.support_type_press,
  social: m.support_type_social,
  print: m.support_type_print,
  contest: m.support_type_contest,
  competition: m.support_type_competition,
};

/** The sort of a record in words; empty: its kind has none. */
export function typeWord(type: string | null, options: { readonly locale?: 'vi' } = {}): string {
  return type === null ? '' : (TYPES[type]?.({}, options) ?? type);
}

type PlainField = Exclude<SupportField, `cost_${string}`>;
const FIELDS: Readonly<Record<PlainField, Word>> = {
  title: m.support_field_title,
  type: m.support_field_type,
  firstDay: m.support_field_firstDay,
  lastDay: m.support_field_lastDay,
  cost: m.support_field_cost,
  contractNumber: m.support_field_contractNumber,
  contractDay: m.support_field_contractDay,
  contractPartner: m.support_field_contractPartner,
  contractValue: m.support_field_contractValue,
  paperNumber: m.support_field_paperNumber,
  paperDay: m.support_field_paperDay,
  result: m.support_field_result,
  provider: m.support_field_provider,
  place: m.support_field_place,
  work: m.support_field_work,
  registration: m.support_field_registration,
  channel: m.support_field_channel,
  provinceOfficial: m.support_field_provinceOfficial,
  communeOfficial: m.support_field_communeOfficial,
  leader: m.support_field_leader,
  worker: m.support_field_worker,
  household: m.support_field_household,
  other: m.support_field_other,
  women: m.support_field_women,
  certificates: m.support_field_certificates,
  tot: m.support_field_tot,
  sessions: m.support_field_sessions,
  quantity: m.support_field_quantity,
  pieces: m.support_field_pieces,
  booths: m.support_field_booths,
  agreements: m.support_field_agreements,
  viewers: m.support_field_viewers,
  orders: m.support_field_orders,
  months: m.support_field_months,
};

/** The name of a field of the form; `unitId` is asked of every record. */
export function fieldWord(name: string): string {
  const source = SOURCES.find((one) => name === `cost_${one}`);
  if (source) return SOURCE_WORDS[source]();
  return name === 'unitId' ? m.support_record_unit() : (FIELDS[name as PlainField]?.() ?? name);
}
