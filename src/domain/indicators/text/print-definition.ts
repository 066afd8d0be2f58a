import type { Condition, Counting, Definition, FactPath, Measure } from '../definition.ts';
import { SUBJECTS, wordOf, type SubjectCode } from '../subjects.ts';
import { ruleAt } from './paths.ts';
import { DIRECTION_PHRASES, EACH_LEVELS, EVERYWHERE, phraseOf, TIME_PHRASES } from './phrases.ts';

/** The one way in which a definition is written down; read again, it is the same definition. */
export function printDefinition(definition: Definition): string {
  const direction = `hướng ${phraseOf(DIRECTION_PHRASES, definition.direction)}`;
  if (definition.kind === 'ratio') {
    const { over, under } = definition;
    return `tỷ lệ chỉ tiêu "${over}" trên chỉ tiêu "${under}"\n${direction}`;
  }
  const { subject, measure, among, when, time } = definition;
  const clause = (word: string, condition: Condition | null) =>
    condition === null ? [] : [`${word} ${printCondition(subject, condition, 'none')}`];
  return [
    printMeasure(subject, measure),
    ...clause('trong số', among),
    ...clause('khi', when),
    phraseOf(TIME_PHRASES, time),
    printPlace(definition),
    direction,
  ].join('\n');
}

function printPlace({ each }: Counting): string {
  return each ? `tại mỗi ${phraseOf(EACH_LEVELS, each.level)} ít nhất ${each.atLeast}` : EVERYWHERE;
}

function printMeasure(subject: SubjectCode, measure: Measure): string {
  const word = wordOf(subject);
  switch (measure.kind) {
    case 'count':
      return `đếm ${word}`;
    case 'distinct': {
      const of = SUBJECTS[subject].ties[measure.of];
      return `đếm ${of === undefined ? measure.of : wordOf(of)} khác nhau của ${word}`;
    }
    case 'sum':
      return `tổng ${word}.${printPath(subject, measure.path)}`;
    case 'share':
      return `tỷ lệ ${word}`;
    case 'shareOfSums': {
      const [over, under] = [measure.over, measure.under].map((path) => printPath(subject, path));
      return `tỷ lệ ${word}.${over} trên ${under}`;
    }
  }
}

function printPath(subject: SubjectCode, path: FactPath): string {
  return ruleAt(subject, path)?.word ?? path.fact;
}

/** Brackets stand where another reading would be possible, and nowhere else. */
function printCondition(
  subject: SubjectCode,
  condition: Condition,
  inside: 'none' | 'and' | 'or',
): string {
  switch (condition.is) {
    case 'and':
    case 'or': {
      const word = condition.is === 'and' ? ' và ' : ' hoặc ';
      const parts = condition.of.map((one) => printCondition(subject, one, condition.is));
      const all = parts.join(word);
      return inside === 'none' || (inside === 'or' && condition.is === 'and') ? all : `(${all})`;
    }
    case 'not':
      return `không (${printCondition(subject, condition.of, 'none')})`;
    case 'present':
      return `${condition.present ? 'có' : 'không có'} ${printPath(subject, condition.path)}`;
    case 'day':
      return `${printPath(subject, condition.path)} ${condition.when === 'within' ? 'trong kỳ' : 'trước kỳ'}`;
    case 'soon':
      return `${printPath(subject, condition.path)} trong ${condition.months} tháng tới`;
    case 'among': {
      const values = condition.values.map((value) => printValue(subject, condition.path, value));
      return `${printPath(subject, condition.path)} thuộc (${values.join(', ')})`;
    }
    case 'compare': {
      const { path, comparison, value } = condition;
      return `${printPath(subject, path)} ${comparison} ${printValue(subject, path, value)}`;
    }
  }
}

function printValue(
  subject: SubjectCode,
  path: FactPath,
  value: string | number | boolean,
): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'đúng' : 'sai';
  return ruleAt(subject, path)?.rule.choices?.[value] ?? `"${value}"`;
}
