const TELEPHONE = /^\+?[\d\s.()-]+$/;

/**
 * One spelling for one person: a telephone number as ten digits from 0 (however it was grouped, and
 * with +84 as 0), anything else in small letters, NFC. What is looked up and what is kept.
 */
export function signInName(typed: string): string {
  const text = typed.trim().normalize('NFC').toLowerCase();
  if (!TELEPHONE.test(text)) return text;
  const digits = text.replace(/\D/g, '');
  return text.startsWith('+84') ? `0${digits.slice(2)}` : digits;
}
