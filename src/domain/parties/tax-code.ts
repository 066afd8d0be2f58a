import { ok, refuse, type Result } from '../result.ts';

const TAX_CODE = /^(\d{9})(\d)(?:-?(\d{3}))?$/;
const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;

/**
 * The tax code of an enterprise or cooperative as it is written: `5300123467`, with the branch
 * `5300123467-001`. Spaces and dots are taken off. Refuses INVALID_TAX_CODE, and TAX_CODE_MISTYPED
 * when the tenth digit does not fit: it is 10 less the weighted sum of the first nine modulo 11
 * (the rule of public number libraries; the tax office publishes none, so it may be checked again).
 */
export function checkTaxCode(text: string, field = 'identifier'): Result<string> {
  const found = text.trim();
  const match = TAX_CODE.exec(found.replace(/[\s.]/g, ''));
  const [, nine, check, branch] = match ?? [];
  if (nine === undefined || check === undefined || branch === '000') {
    return refuse('INVALID_TAX_CODE', { found }, field);
  }
  if (checkDigit(nine) !== Number(check)) return refuse('TAX_CODE_MISTYPED', { found }, field);
  return ok(branch === undefined ? `${nine}${check}` : `${nine}${check}-${branch}`);
}

/** 0–10; 10 fits no digit: such a number is never given. */
function checkDigit(nine: string): number {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(nine[i]), 0);
  return 10 - (sum % 11);
}
