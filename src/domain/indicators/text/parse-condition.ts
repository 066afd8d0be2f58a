import { isPlainDate } from '../../calendar/plain-date.ts';
import { COMPARISONS, type Comparison, type Condition } from '../definition.ts';
import type { FactRule, SubjectCode } from '../subjects.ts';
import type { Cursor } from './cursor.ts';
import { nearestWords, pathsOf, type NamedPath } from './paths.ts';

/** `A hoặc B`, where `A` and `B` are made of `và`; brackets and `không (…)` as one reads them. */
export function parseCondition(cursor: Cursor, subject: SubjectCode): Condition | undefined {
  return joined(cursor, 'hoặc', 'or', () =>
    joined(cursor, 'và', 'and', () => parseTerm(cursor, subject)),
  );
}

function joined(
  cursor: Cursor,
  word: string,
  is: 'and' | 'or',
  part: () => Condition | undefined,
): Condition | undefined {
  const parts: Condition[] = [];
  do {
    const one = part();
    if (!one) return undefined;
    parts.push(one);
  } while (cursor.take(word));
  const [only] = parts;
  return parts.length === 1 ? only : { is, of: parts };
}

function parseTerm(cursor: Cursor, subject: SubjectCode): Condition | undefined {
  if (cursor.take('không (')) {
    const of = inBrackets(cursor, subject);
    return of && { is: 'not', of };
  }
  if (cursor.take('(')) return inBrackets(cursor, subject);
  const present = cursor.take('không có') ? false : cursor.take('có') ? true : undefined;
  const fact = parsePath(cursor, subject);
  if (!fact) return undefined;
  if (present !== undefined) return { is: 'present', path: fact.path, present };
  return fact.rule.type === 'day' ? parseDay(cursor, fact) : parseComparison(cursor, fact);
}

function inBrackets(cursor: Cursor, subject: SubjectCode): Condition | undefined {
  const inner = parseCondition(cursor, subject);
  if (!inner) return undefined;
  return cursor.take(')') ? inner : cursor.fail('INDICATOR_BRACKET');
}

/** A fact by its word. Refuses INDICATOR_FACT_UNKNOWN with the nearest ones. */
export function parsePath(cursor: Cursor, subject: SubjectCode): NamedPath | undefined {
  const paths = pathsOf(subject);
  const found = cursor.takeLongest(paths.map((path) => [path.word, path] as const));
  if (found) return found;
  const written = cursor.phraseHere();
  const nearest = nearestWords(
    paths.map(({ word }) => word),
    written,
  );
  return cursor.fail('INDICATOR_FACT_UNKNOWN', { found: written, nearest: nearest.join(', ') });
}

function parseDay(cursor: Cursor, { path, rule }: NamedPath): Condition | undefined {
  if (cursor.take('trước kỳ')) return { is: 'day', path, when: 'before' };
  if (cursor.take('trong kỳ')) return { is: 'day', path, when: 'within' };
  if (!cursor.take('trong')) return parseComparison(cursor, { path, rule, word: rule.word });
  const months = wholeNumber(cursor);
  if (months === undefined) return undefined;
  return cursor.take('tháng tới')
    ? { is: 'soon', path, months }
    : cursor.fail('INDICATOR_WORD', { wanted: 'tháng tới' });
}

function parseComparison(cursor: Cursor, { path, rule }: NamedPath): Condition | undefined {
  if (cursor.take('thuộc (') || cursor.take('gồm (')) return parseList(cursor, { path, rule });
  const comparison = COMPARISONS.find((one) => cursor.take(one));
  if (!comparison) return cursor.fail('INDICATOR_COMPARISON', { found: cursor.phraseHere() });
  if (!fits(rule, comparison)) return cursor.fail('INDICATOR_COMPARISON_UNFIT', { comparison });
  const value = parseValue(cursor, rule);
  if (value === undefined) return undefined;
  if (rule.type === 'choices') return { is: 'among', path, values: [String(value)] };
  return { is: 'compare', path, comparison, value };
}

function parseList(
  cursor: Cursor,
  { path, rule }: Pick<NamedPath, 'path' | 'rule'>,
): Condition | undefined {
  if (rule.type === 'number' || rule.type === 'flag' || rule.type === 'day')
    return cursor.fail('INDICATOR_COMPARISON_UNFIT', { comparison: 'thuộc' });
  const values: string[] = [];
  do {
    const value = parseValue(cursor, rule);
    if (value === undefined) return undefined;
    values.push(String(value));
  } while (cursor.take(','));
  return cursor.take(')') ? { is: 'among', path, values } : cursor.fail('INDICATOR_BRACKET');
}

/** Only numbers and days are larger or smaller; what has several values has one or has not. */
function fits(rule: FactRule, comparison: Comparison): boolean {
  if (rule.type === 'number' || rule.type === 'day') return true;
  return rule.type === 'choices' ? comparison === '=' : ['=', 'khác'].includes(comparison);
}

function parseValue(cursor: Cursor, rule: FactRule): string | number | boolean | undefined {
  if (rule.type === 'number') return wholeNumber(cursor);
  if (rule.type === 'flag') return parseFlag(cursor);
  if (rule.choices) return parseChoice(cursor, rule.choices);
  const token = cursor.peek();
  if (token?.kind !== 'string') return cursor.fail('INDICATOR_QUOTES');
  if (rule.type === 'day' && !isPlainDate(token.text))
    return cursor.fail('INDICATOR_DAY', { found: token.text });
  cursor.next();
  return token.text;
}

function parseFlag(cursor: Cursor): boolean | undefined {
  if (cursor.take('đúng')) return true;
  return cursor.take('sai') ? false : cursor.fail('INDICATOR_WORD', { wanted: 'đúng, sai' });
}

function parseChoice(
  cursor: Cursor,
  choices: Readonly<Record<string, string>>,
): string | undefined {
  const found = cursor.takeLongest(
    Object.entries(choices).map(([code, word]) => [word, code] as const),
  );
  if (found !== undefined) return found;
  const written = cursor.phraseHere();
  const nearest = nearestWords(Object.values(choices), written).join(', ');
  return cursor.fail('INDICATOR_VALUE_UNKNOWN', { found: written, nearest });
}

/** A whole number; the text form knows no other, shares are compared by targets. */
export function wholeNumber(cursor: Cursor): number | undefined {
  const token = cursor.peek();
  const value = Number(token?.kind === 'number' ? token.text : Number.NaN);
  if (!Number.isSafeInteger(value)) return cursor.fail('INDICATOR_NUMBER');
  cursor.next();
  return value;
}
