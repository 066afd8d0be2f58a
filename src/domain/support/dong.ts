import { refuse, ok, type Result } from '../result.ts';

/** No reward of the programme comes near it; a sum of a thousand of them is still exact. */
const MOST = 100_000_000_000;

/**
 * Whole đồng as people write them: `8000000`, `8.000.000`, `8 000 000`. Nothing written is null. Refuses
 * AMOUNT_NOT_WHOLE: no decimals, no sign, no "triệu", which one could read otherwise.
 */
export function parseDong(text: string, most = MOST): Result<number | null> {
  const written = text.trim();
  if (written === '') return ok(null);
  const grouped = /^\d{1,3}(?:([. \u00a0])\d{3})(?:\1\d{3})*$/.test(written);
  if (!grouped && !/^\d+$/.test(written)) return refuse('AMOUNT_NOT_WHOLE', { text: written });
  const amount = Number(written.replace(/\D/g, ''));
  return amount >= 1 && amount <= most ? ok(amount) : refuse('AMOUNT_NOT_WHOLE', { text: written });
}
