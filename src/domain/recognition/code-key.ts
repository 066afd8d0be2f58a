/** Signs of other alphabets that look like O, I and L on a label: Cyrillic and Greek. */
const FOREIGN_TWINS: Readonly<Record<string, string>> = {
  '\u041E': 'O',
  '\u039F': 'O',
  '\u0406': 'I',
  '\u04C0': 'I',
  '\u0399': 'I',
  '|': 'I',
};

/** Words that people and papers put before a code or a number, without diacritics. */
const LABELS: ReadonlySet<string> = new Set(
  'MA SO HIEU SP SAN PHAM GIAY CHUNG NHAN GCN OCOP CODE NO PRODUCT CERTIFICATE NUMBER'.split(' '),
);

/** A label written onto the first digit: `Mã15`, `mãO1`. */
const GLUED_LABEL = /^(?:MA|SO|GCN|OCOP|CODE|NO)(?=[OIL]*\d[0-9OIL]*$)/;

/**
 * A code or number as it was understood, in the one form that pages and addresses show: parts in
 * capitals, joined by hyphens. Full-width digits, diacritics, invisible characters, any separators,
 * a label in front ("Mã:") and O, l, I in place of digits are forgiven. Doing it twice changes
 * nothing: the check page sends whoever wrote otherwise to this form.
 */
export function foldCode(typed: string): string {
  const parts = capitals(typed)
    .split(/[^\p{L}\p{N}|]+/u)
    .filter((part) => part !== '');
  while (parts.length > 1 && LABELS.has(parts[0] ?? '')) parts.shift();
  const [first = '', ...rest] = parts;
  return [first.replace(GLUED_LABEL, ''), ...rest].map(readDigits).join('-');
}

/** What marks and invisible characters leave: a soft hyphen or a joiner is no part of a code. */
function capitals(text: string): string {
  const bare = (some: string) => some.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '');
  return bare(bare(text).toUpperCase()).replace(/Đ/g, 'D');
}

/** A part in which only digits and their twins stand is a number: `O8` is 08, `OCOP` stays. */
function readDigits(part: string): string {
  const latin = part.replace(/[^0-9A-Z]/g, (sign) => FOREIGN_TWINS[sign] ?? sign);
  return /^[0-9OIL]+$/.test(latin) ? asDigits(latin) : part;
}

function asDigits(text: string): string {
  return text.replace(/O/g, '0').replace(/[IL]/g, '1');
}

/**
 * The key under which the register keeps a code or the number of a certificate: numbers count as
 * numbers (`3006` is `03006`), and what looks alike on a label is alike. The same rule stands as
 * SQL in the migration that brought it.
 */
export function codeKey(typed: string): string {
  return foldCode(typed)
    .split('-')
    .map((part) => (isNumber(part) ? withoutZeros(part) : asDigits(part)))
    .join('-');
}

function isNumber(part: string): boolean {
  return /^[0-9]+$/.test(part);
}

function withoutZeros(number: string): string {
  return number.replace(/^0+(?=\d)/, '');
}

/** Longest parts of a code: province, commune, serial; older codes have a district between. */
const SHAPES: readonly (readonly number[])[] = [
  [2, 5, 6],
  [2, 3, 5, 6],
];
const YEAR_LENGTH = 4;
const COMPLETE_PARTS = 4;

/**
 * Every key that what was typed may mean. A separator that was typed holds; one that was left out
 * may stand anywhere a code could have it, so `1502839082026` gives several keys, of which the
 * register knows one, seldom two. A code with four parts or more is complete: it means itself.
 */
export function possibleKeys(typed: string): readonly string[] {
  const folded = foldCode(typed);
  const parts = folded.split('-');
  const whole = codeKey(folded);
  if (parts.length >= COMPLETE_PARTS || !parts.every(isNumber)) return [whole];
  const digits = parts.join('');
  const body = digits.slice(0, -YEAR_LENGTH);
  const year = digits.slice(-YEAR_LENGTH);
  if (!year.startsWith('20')) return [whole];
  const held = boundaries(parts).filter((at) => at !== body.length);
  if (held.some((at) => at > body.length)) return [whole];
  const cuts = SHAPES.flatMap((shape) => cutsOf(body, shape))
    .filter((cut) => held.every((at) => boundaries(cut).includes(at)))
    .map((cut) => [...cut, year].map(withoutZeros))
    .filter((cut) => !cut.includes('0'))
    .map((cut) => cut.join('-'));
  return [...new Set([whole, ...cuts])];
}

/** Where a text of these parts has its seams: the lengths up to the end of each part but the last. */
function boundaries(parts: readonly string[]): readonly number[] {
  return parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).join('').length);
}

/** All ways of cutting the digits into parts of at least one digit and at most these lengths. */
function cutsOf(digits: string, longest: readonly number[]): readonly (readonly string[])[] {
  const [most = 0, ...others] = longest;
  if (others.length === 0) {
    return digits.length >= 1 && digits.length <= most ? [[digits]] : [];
  }
  return Array.from({ length: Math.min(most, digits.length) }, (_, i) => i + 1).flatMap((length) =>
    cutsOf(digits.slice(length), others).map((rest) => [digits.slice(0, length), ...rest]),
  );
}
