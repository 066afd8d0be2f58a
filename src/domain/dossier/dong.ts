import { ok, refuse, type Result } from '../result.ts';

const PLAIN = /^[-−]?\d+$/;
const GROUPED = /^[-−]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/;

/**
 * Reads an amount of whole đồng as people type it: `980.000.000`, `980 000 000`, `-5.000.000`;
 * English commas too, since đồng have no decimals. Empty is `null`: not filled in, which is not 0.
 * Refuses MONEY_UNREADABLE, also for `1.25`, which nobody can be sure of.
 */
export function parseDong(typed: string): Result<number | null> {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '').replace(/(?:đ|₫|đồng|vnđ|vnd)$/i, '');
  if (text === '') return ok(null);
  const digits = text.replace(/[.,]/g, '').replace('−', '-');
  const amount = Number(digits);
  if (!(PLAIN.test(text) || GROUPED.test(text)) || !Number.isSafeInteger(amount))
    return refuse('MONEY_UNREADABLE', { text: typed.trim() });
  return ok(amount);
}

/** As Vietnamese papers print it: `1.250.000.000`. */
export function formatDong(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
}
