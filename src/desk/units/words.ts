import type { UnitList } from '#app/units/list-units.ts';
import type { ShownChange } from '#app/units/view-change.ts';
import { LAW_BODIES, type ChangeKind, type LawBody } from '#domain/units/change.ts';
import type { MovingKind } from '#domain/units/moving.ts';
import { m } from '#words/paraglide/messages.js';

export const LIST_PARAMS: Readonly<Record<UnitList, string>> = {
  now: 'hom-nay',
  future: 'sap-co',
  old: 'cu',
};
export const LIST_WORDS: Readonly<Record<UnitList, () => string>> = {
  now: m.units_list_now,
  future: m.units_list_future,
  old: m.units_list_old,
};

export const KIND_WORDS: Readonly<Record<ChangeKind, () => string>> = {
  merge: m.units_kind_merge,
  split: m.units_kind_split,
  boundary: m.units_kind_boundary,
  rename: m.units_kind_rename,
  same: m.units_kind_same,
};
export const KIND_HINTS: Readonly<Record<ChangeKind, () => string>> = {
  merge: m.units_hint_merge,
  split: m.units_hint_split,
  boundary: m.units_hint_boundary,
  rename: m.units_hint_rename,
  same: m.units_hint_same,
};
/** The word of a kind in an address. */
export const KIND_PARAMS: Readonly<Record<ChangeKind, string>> = {
  merge: 'sap-nhap',
  split: 'chia-tach',
  boundary: 'dia-gioi',
  rename: 'doi-ten',
  same: 'trung',
};

const BODY_WORDS: Readonly<Record<LawBody, () => string>> = {
  nationalAssembly: m.units_body_nationalAssembly,
  standingCommittee: m.units_body_standingCommittee,
  government: m.units_body_government,
};
export const bodyWord = (body: LawBody) => BODY_WORDS[body]();
export const bodyOptions = () => LAW_BODIES.map((value) => ({ value, label: bodyWord(value) }));

export const MOVING_WORDS: Readonly<Record<MovingKind, () => string>> = {
  producers: m.units_moving_producers,
  products: m.units_moving_products,
  certificates: m.units_moving_certificates,
  dossiers: m.units_moving_dossiers,
  accounts: m.units_moving_accounts,
};
export const MOVING_PARAMS: Readonly<Record<MovingKind, string>> = {
  producers: 'chu-the',
  products: 'san-pham',
  certificates: 'giay',
  dossiers: 'ho-so',
  accounts: 'tai-khoan',
};

/** State in words, with its colour: from its day on a confirmed change is in force. */
export function stateOf({ state, inForce }: Pick<ShownChange, 'state' | 'inForce'>) {
  const { word, family } = STATES[state === 'confirmed' && inForce ? 'inForce' : state];
  return { word: word(), family };
}
const STATES = {
  waiting: { word: m.units_state_waiting, family: 'warn' },
  confirmed: { word: m.units_state_confirmed, family: 'info' },
  inForce: { word: m.units_state_inForce, family: 'ok' },
  undoAsked: { word: m.units_state_undoAsked, family: 'warn' },
  undone: { word: m.units_state_undone, family: 'neutral' },
  withdrawn: { word: m.units_state_withdrawn, family: 'neutral' },
} as const;

/** `Xã Bắc Hà, Xã Lùng Phình → Phường Bắc Hà`; a new name stands where nobody takes over. */
export function changeWords({
  sources,
  into,
  named,
}: Pick<ShownChange, 'sources' | 'into' | 'named'>): string {
  const names = (units: ShownChange['sources']) => units.map(({ name }) => name).join(', ');
  const after = named ? `${named.kind} ${named.name}` : names(into);
  return m.units_change_lead({ sources: names(sources), into: after });
}
