import { ok, type Refusal, type Result } from '../../result.ts';
import type { Condition, Counting, Definition, Direction, Time } from '../definition.ts';
import { SUBJECTS, type SubjectCode } from '../subjects.ts';
import { Cursor } from './cursor.ts';
import { checkDefinition } from './check-definition.ts';
import { parseCondition, wholeNumber } from './parse-condition.ts';
import { parseMeasure } from './parse-measure.ts';
import { tokensOf, type Token } from './tokens.ts';
import { DIRECTION_PHRASES, EACH_LEVELS, EVERYWHERE, TIME_PHRASES } from './phrases.ts';

/**
 * Reads the text form of an indicator (docs/indicators.md): the first line says what is measured, the others
 * stand in any order and each at most once. Every refusal names line and column, counted from one.
 */
export function parseDefinition(text: string): Result<Definition> {
  const lines = tokensOf(text);
  if (!lines.ok) return lines;
  const [first = [], ...others] = clausesOf(lines.value);
  const cursor = new Cursor(first);
  const found = cursor.take('tỷ lệ chỉ tiêu')
    ? parseRatio(cursor, others)
    : parseCounting(cursor, others);
  if ('refusal' in found) return { ok: false, refusals: [found.refusal] };
  return ok(found.definition);
}

type Read = { readonly definition: Definition } | { readonly refusal: Refusal };

/** A line that begins with `và`, `hoặc` or a bracket goes on with the clause before it. */
function clausesOf(lines: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  const clauses: Token[][] = [];
  for (const line of lines) {
    const goesOn = ['và', 'hoặc', '(', ')', ','].includes(line[0]?.text ?? '');
    const last = clauses.at(-1);
    if (goesOn && last) last.push(...line);
    else clauses.push([...line]);
  }
  return clauses;
}

function parseRatio(cursor: Cursor, others: readonly (readonly Token[])[]): Read {
  const over = keyAt(cursor);
  if (over !== undefined && !cursor.take('trên chỉ tiêu'))
    cursor.fail('INDICATOR_WORD', { wanted: 'trên chỉ tiêu' });
  const under = over === undefined ? undefined : keyAt(cursor);
  endOf(cursor);
  if (cursor.refusal || over === undefined || under === undefined) return refusedAt(cursor);
  let direction: Direction = 'more';
  for (const [index, line] of others.entries()) {
    const clause = new Cursor(line);
    if (!clause.take('hướng')) clause.fail('INDICATOR_LINE', { found: clause.phraseHere() });
    else if (index > 0) clause.fail('INDICATOR_LINE_TWICE', { word: 'hướng' });
    direction = parseDirection(clause) ?? direction;
    endOf(clause);
    if (clause.refusal) return refusedAt(clause);
  }
  return { definition: { kind: 'ratio', over, under, direction } };
}

function keyAt(cursor: Cursor): string | undefined {
  const token = cursor.peek();
  if (token?.kind !== 'string' || token.text === '') return cursor.fail('INDICATOR_QUOTES');
  return cursor.next()?.text;
}

/** What the lines behind the first have said so far. */
interface Clauses {
  among?: Condition;
  when?: Condition;
  time?: Time;
  each?: Counting['each'];
  direction?: Direction;
}

function parseCounting(cursor: Cursor, others: readonly (readonly Token[])[]): Read {
  const head = parseMeasure(cursor);
  endOf(cursor);
  if (cursor.refusal || !head) return refusedAt(cursor);
  const { measure, subject } = head;
  const said: Clauses = {};
  for (const line of others) {
    const clause = new Cursor(line);
    parseClause(clause, subject, said);
    endOf(clause);
    if (clause.refusal) return refusedAt(clause);
  }
  const definition: Counting = {
    kind: 'counting',
    measure,
    subject,
    among: said.among ?? null,
    when: said.when ?? null,
    time: said.time ?? (SUBJECTS[subject].happens === 'event' ? 'within' : 'end'),
    each: said.each ?? null,
    direction: said.direction ?? 'more',
  };
  const wrong = checkDefinition(definition);
  return wrong ? { refusal: wrong } : { definition };
}

function parseClause(cursor: Cursor, subject: SubjectCode, said: Clauses): void {
  const time = cursor.takeLongest(TIME_PHRASES);
  if (time) return once(cursor, said, 'time', time);
  if (cursor.take('trong số')) return once(cursor, said, 'among', parseCondition(cursor, subject));
  if (cursor.take('khi')) return once(cursor, said, 'when', parseCondition(cursor, subject));
  if (cursor.take(EVERYWHERE)) return once(cursor, said, 'each', null);
  if (cursor.take('tại mỗi')) return once(cursor, said, 'each', parseEach(cursor));
  if (cursor.take('hướng')) return once(cursor, said, 'direction', parseDirection(cursor));
  cursor.fail('INDICATOR_LINE', { found: cursor.phraseHere() });
}

function once<Name extends keyof Clauses>(
  cursor: Cursor,
  said: Clauses,
  name: Name,
  value: Clauses[Name] | undefined,
): void {
  if (value === undefined) return;
  if (Object.hasOwn(said, name)) cursor.fail('INDICATOR_LINE_TWICE', { word: WORDS[name] });
  else said[name] = value;
}

const WORDS: Readonly<Record<keyof Clauses, string>> = {
  among: 'trong số',
  when: 'khi',
  time: 'vào, trong kỳ, chênh, tăng',
  each: 'tại',
  direction: 'hướng',
};

function parseEach(cursor: Cursor): Counting['each'] | undefined {
  const level = cursor.takeLongest(EACH_LEVELS);
  if (!level) return cursor.fail('INDICATOR_WORD', { wanted: 'xã, huyện, tỉnh' });
  if (!cursor.take('ít nhất')) return cursor.fail('INDICATOR_WORD', { wanted: 'ít nhất' });
  const atLeast = wholeNumber(cursor);
  return atLeast === undefined ? undefined : { level, atLeast };
}

function parseDirection(cursor: Cursor): Direction | undefined {
  const wanted = DIRECTION_PHRASES.map(([phrase]) => phrase).join(', ');
  return cursor.takeLongest(DIRECTION_PHRASES) ?? cursor.fail('INDICATOR_WORD', { wanted });
}

function endOf(cursor: Cursor): void {
  if (!cursor.refusal && !cursor.isDone)
    cursor.fail('INDICATOR_TOO_MUCH', { found: cursor.phraseHere() });
}

/** A clause that was not read has said why. */
function refusedAt(cursor: Cursor): Read {
  if (!cursor.refusal) cursor.fail('INDICATOR_EMPTY');
  if (!cursor.refusal) throw new Error('a clause that was neither read nor refused');
  return { refusal: cursor.refusal };
}
