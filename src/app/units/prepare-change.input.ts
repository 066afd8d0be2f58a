import * as v from 'valibot';
import { CHANGE_KINDS, LAW_BODIES } from '#domain/units/change.ts';
import { UNIT_KINDS } from '#domain/units/kind.ts';
import {
  choice,
  ID,
  KEY_FIELDS,
  longText,
  optionalChoice,
  optionalDay,
  optionalText,
  text,
  ticked,
} from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** How many units one form takes on either side; a larger merger is entered in steps into one of them. */
export const SOURCE_PLACES = [0, 1, 2, 3, 4, 5] as const;
export const INTO_PLACES = [0, 1, 2] as const;

const unitId = () => optionalText(m.units_unit, 80);
const newKind = () => optionalChoice(m.units_new_kind, UNIT_KINDS);
const newName = () => optionalText(m.units_new_name, 80);
const newCode = () => optionalText(m.units_new_code, 10);

/** A change of units, as the paper says it. A new unit has a name and a kind instead of a choice. */
export const prepareChangeInput = v.object({
  ...KEY_FIELDS,
  kind: choice(m.units_change_kind, CHANGE_KINDS),
  on: optionalDay(),
  number: optionalText(m.units_law_number, 80),
  dated: optionalDay(),
  body: optionalChoice(m.units_law_body, LAW_BODIES),
  note: longText(m.units_note),
  sourceStays: ticked,
  source0: unitId(),
  source1: unitId(),
  source2: unitId(),
  source3: unitId(),
  source4: unitId(),
  source5: unitId(),
  into0: unitId(),
  into1: unitId(),
  into2: unitId(),
  newKind0: newKind(),
  newKind1: newKind(),
  newKind2: newKind(),
  newName0: newName(),
  newName1: newName(),
  newName2: newName(),
  newCode0: newCode(),
  newCode1: newCode(),
  newCode2: newCode(),
});

export const changeActInput = v.object({ ...KEY_FIELDS, changeId: ID });

/** Why a change is taken off the table. */
export const takeBackChangeInput = v.object({
  ...KEY_FIELDS,
  changeId: ID,
  reason: text(m.units_reason, 1000),
});
