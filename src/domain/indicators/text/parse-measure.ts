import type { FactPath, Measure } from '../definition.ts';
import { SUBJECT_CODES, SUBJECTS, type SubjectCode } from '../subjects.ts';
import type { Cursor } from './cursor.ts';
import { parsePath } from './parse-condition.ts';
import { nearestWords } from './paths.ts';

/** What the first line says. */
export interface Head {
  readonly measure: Measure;
  readonly subject: SubjectCode;
}

/** The first line of an indicator over things of one kind. Refuses INDICATOR_MEASURE and what its parts refuse. */
export function parseMeasure(cursor: Cursor): Head | undefined {
  if (cursor.take('đếm')) return parseCount(cursor);
  if (cursor.take('tổng')) return parseSum(cursor);
  if (cursor.take('tỷ lệ')) return parseShare(cursor);
  return cursor.fail('INDICATOR_MEASURE', { found: cursor.phraseHere() });
}

function parseCount(cursor: Cursor): Head | undefined {
  const first = subjectAt(cursor);
  if (!first) return undefined;
  if (!cursor.take('khác nhau của')) return { measure: { kind: 'count' }, subject: first };
  const subject = subjectAt(cursor);
  if (!subject) return undefined;
  const tie = Object.entries(SUBJECTS[subject].ties).find(([, of]) => of === first)?.[0];
  return tie === undefined
    ? cursor.fail('INDICATOR_NO_TIE', { one: SUBJECTS[subject].word, other: SUBJECTS[first].word })
    : { measure: { kind: 'distinct', of: tie }, subject };
}

/** `tổng chủ thể.lao động`: the subject stands before its fact. */
function parseSum(cursor: Cursor): Head | undefined {
  const subject = subjectAt(cursor);
  if (!subject) return undefined;
  if (!cursor.take('.')) return cursor.fail('INDICATOR_WORD', { wanted: '.' });
  const path = numberAt(cursor, subject);
  return path && { measure: { kind: 'sum', path }, subject };
}

/** `tỷ lệ chủ thể`, or of two sums `tỷ lệ chủ thể.lao động có chứng chỉ trên lao động`. */
function parseShare(cursor: Cursor): Head | undefined {
  const subject = subjectAt(cursor);
  if (!subject) return undefined;
  if (!cursor.take('.')) return { measure: { kind: 'share' }, subject };
  const over = numberAt(cursor, subject);
  if (!over) return undefined;
  if (!cursor.take('trên')) return cursor.fail('INDICATOR_WORD', { wanted: 'trên' });
  const under = numberAt(cursor, subject);
  return under && { measure: { kind: 'shareOfSums', over, under }, subject };
}

function numberAt(cursor: Cursor, subject: SubjectCode): FactPath | undefined {
  const found = parsePath(cursor, subject);
  if (!found) return undefined;
  return found.rule.type === 'number'
    ? found.path
    : cursor.fail('INDICATOR_NOT_SUMMED', { fact: found.word });
}

function subjectAt(cursor: Cursor): SubjectCode | undefined {
  const words = SUBJECT_CODES.map((code) => [SUBJECTS[code].word, code] as const);
  const found = cursor.takeLongest(words);
  if (found) return found;
  const written = cursor.phraseHere();
  const nearest = nearestWords(
    words.map(([word]) => word),
    written,
  );
  return cursor.fail('INDICATOR_SUBJECT', { found: written, nearest: nearest.join(', ') });
}
