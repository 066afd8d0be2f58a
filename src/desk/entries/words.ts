import type { EntryActKind } from '#domain/entries/entry-acts.ts';
import type { EntryField, EntryKind } from '#domain/entries/kinds.ts';
import { m } from '#words/paraglide/messages.js';

type Word = (inputs?: Record<string, never>, options?: { readonly locale?: 'vi' }) => string;

/** The part of the address under which each register stands, and its name. */
export const REGISTERS: Readonly<
  Record<EntryKind, { readonly path: string; readonly label: Word }>
> = {
  craftVillage: { path: 'lang-nghe', label: m.entries_kind_craft_village },
  materialArea: { path: 'vung-nguyen-lieu', label: m.entries_kind_material_area },
  salesPoint: { path: 'diem-ban', label: m.entries_kind_sales_point },
  brand: { path: 'nhan-hieu', label: m.entries_kind_brand },
  organisation: { path: 'to-chuc', label: m.entries_kind_organisation },
};

export const FIELD_LABELS: Readonly<
  Record<EntryField | 'kind' | 'name' | 'unitId' | 'street', Word>
> = {
  kind: m.entries_fact_kind,
  name: m.entries_fact_name,
  unitId: m.entries_fact_unit,
  street: m.entries_fact_street,
  type: m.entries_fact_type,
  trade: m.entries_fact_trade,
  standard: m.entries_fact_standard,
  areaCode: m.entries_fact_area_code,
  area: m.entries_fact_area,
  output: m.entries_fact_output,
  households: m.entries_fact_households,
  ruralHouseholds: m.entries_fact_rural_households,
  workers: m.entries_fact_workers,
  paperNumber: m.entries_fact_paper,
  paperDay: m.entries_fact_paper_day,
  paperIssuer: m.entries_fact_issuer,
  endsOn: m.entries_fact_ends,
  owner: m.entries_fact_owner,
  phone: m.entries_fact_phone,
  openedOn: m.entries_fact_opened,
  criteriaMet: m.entries_fact_criteria,
  checkedOn: m.entries_fact_checked,
  people: m.entries_fact_people,
};

const OPTIONS: Readonly<Record<string, Word>> = {
  craftVillage: m.entries_option_craft_village,
  traditionalVillage: m.entries_option_traditional_village,
  traditionalCraft: m.entries_option_traditional_craft,
  vietGap: m.entries_option_viet_gap,
  globalGap: m.entries_option_global_gap,
  organic: m.entries_option_organic,
  other: m.entries_option_other,
  shop: m.entries_option_shop,
  exhibition: m.entries_option_exhibition,
  supermarket: m.entries_option_supermarket,
  market: m.entries_option_market,
  station: m.entries_option_station,
  tourism: m.entries_option_tourism,
  village: m.entries_option_village,
  post: m.entries_option_post,
  place: m.entries_option_place,
  ocop: m.entries_option_ocop,
  keyProducts: m.entries_option_key_products,
  ruralProducts: m.entries_option_rural_products,
  specialities: m.entries_option_specialities,
  certification: m.entries_option_certification,
  collective: m.entries_option_collective,
  trademark: m.entries_option_trademark,
  geographical: m.entries_option_geographical,
  steering: m.entries_option_steering,
  council: m.entries_option_council,
  department: m.entries_option_department,
  advisory: m.entries_option_advisory,
  consultant: m.entries_option_consultant,
};

/** A value of a list in words. */
export function optionWord(value: string, options: { readonly locale?: 'vi' } = {}): string {
  return OPTIONS[value]?.({}, options) ?? value;
}

export const ACT_WORDS: Readonly<Record<EntryActKind, Word>> = {
  enterEntry: m.entries_act_enter,
  restateEntry: m.entries_act_restate,
  closeEntry: m.entries_act_close,
  reopenEntry: m.entries_act_reopen,
  linkEntry: m.entries_act_link,
  unlinkEntry: m.entries_act_unlink,
};

/** The register of an address; undefined: there is none of that name. */
export function kindOfPath(path: string): EntryKind | undefined {
  return (Object.keys(REGISTERS) as EntryKind[]).find((kind) => REGISTERS[kind].path === path);
}
