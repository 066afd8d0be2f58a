import { optionalText } from '#app/input-fields.ts';
import type { TypedReason } from '#domain/dossier/return-reasons.ts';
import { m } from '#words/paraglide/messages.js';

/** The lines of a form with reasons, `MOST_REASONS` of them, as its fields are numbered. */
const LINES = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
type Line = (typeof LINES)[number];
type ReasonField = `reason${Line}` | `criterion${Line}`;

const words = (line: Line) =>
  optionalText(() => m.commune_reason({ line: Number(line) + 1 }), 1000);

/** Reasons, each of which may concern one criterion: spread them into the input of an act. */
export const REASON_FIELDS = {
  reason0: words('0'),
  reason1: words('1'),
  reason2: words('2'),
  reason3: words('3'),
  reason4: words('4'),
  reason5: words('5'),
  reason6: words('6'),
  reason7: words('7'),
  reason8: words('8'),
  reason9: words('9'),
  criterion0: words('0'),
  criterion1: words('1'),
  criterion2: words('2'),
  criterion3: words('3'),
  criterion4: words('4'),
  criterion5: words('5'),
  criterion6: words('6'),
  criterion7: words('7'),
  criterion8: words('8'),
  criterion9: words('9'),
} as const satisfies Record<ReasonField, unknown>;

/** The lines of a form that was read, empty ones too: their places name the fields. */
export function reasonsOf(value: Readonly<Record<ReasonField, string>>): readonly TypedReason[] {
  return LINES.map((line) => ({
    text: value[`reason${line}`],
    criterion: value[`criterion${line}`],
  }));
}
