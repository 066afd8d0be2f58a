import { checkPhone } from '../parties/phone.ts';
import { identifierOf } from './listed-number.ts';
import type { Problem } from './problem.ts';
import type { ReadRow } from './read-row.ts';
import type { RowContext } from './row-problems.ts';

/** Tax code and telephone of a row that are none by their own rules: they stay as printed and are not entered. */
export function unfitNumbers(
  { values, details }: ReadRow,
  { letterOf, today }: Pick<RowContext, 'letterOf' | 'today'>,
): readonly Problem[] {
  if (values.producer === null) return [];
  const unfit: Problem[] = [];
  const add = (code: Problem['code'], field: 'taxCode' | 'phone', found: string) =>
    unfit.push({ code, column: letterOf(field), found, proposed: null });
  const { taxCode, phone } = details;
  const number = identifierOf(values.producerKind, values.producer, taxCode, today);
  if (taxCode !== null && number === null) add('TAX_CODE_UNFIT', 'taxCode', taxCode);
  if (phone !== null && !checkPhone(phone).ok) add('PHONE_UNFIT', 'phone', phone);
  return unfit;
}
