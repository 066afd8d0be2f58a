import type { PlainDate } from '../calendar/plain-date.ts';
import { ok, refuse, type Result } from '../result.ts';
import { kindRule, type IdentifierKind, type ProducerKind } from './kinds.ts';
import { checkPersonalNumber } from './personal-number.ts';
import { checkTaxCode } from './tax-code.ts';

/** What a producer is known by. */
export interface Identifier {
  readonly identifierKind: IdentifierKind;
  readonly identifier: string;
}

/**
 * The tax code or personal number, by the kind of producer. Twelve digits are a personal number,
 * all else is meant as a tax code. Refuses what the two checks refuse, and PERSONAL_NUMBER_NEEDED
 * or TAX_CODE_NEEDED when the number is right but not the one this kind goes by.
 */
export function checkIdentifier(
  text: string,
  kind: ProducerKind,
  today: PlainDate,
): Result<Identifier> {
  const { identifiers, label } = kindRule(kind);
  const found = text.trim();
  const isPersonal = found.replace(/[\s.]/g, '').length === 12 && !found.includes('-');
  if (isPersonal) {
    const number = checkPersonalNumber(found, today);
    if (!number.ok) return number;
    if (identifiers.includes('personalNumber')) {
      return ok({ identifierKind: 'personalNumber', identifier: number.value });
    }
    return refuse('TAX_CODE_NEEDED', { kind: label.vi }, 'identifier');
  }
  const takesTaxCode = identifiers.includes('taxCode');
  const code = checkTaxCode(found);
  // A household's wrong number is most likely its card's number with a digit missing.
  if (!code.ok && !takesTaxCode) return refuse('INVALID_PERSONAL_NUMBER', {}, 'identifier');
  if (!code.ok) return code;
  if (takesTaxCode) return ok({ identifierKind: 'taxCode', identifier: code.value });
  return refuse('PERSONAL_NUMBER_NEEDED', { kind: label.vi, found }, 'identifier');
}
