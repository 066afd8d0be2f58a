import { fold } from '../../text/fold.ts';
import type { FactPath } from '../definition.ts';
import { SUBJECTS, type FactRule, type SubjectCode } from '../subjects.ts';

/** A fact by its path, with its whole word: `chủ thể.loại`. */
export interface NamedPath {
  readonly path: FactPath;
  readonly word: string;
  readonly rule: FactRule;
}

const KNOWN = new Map<SubjectCode, readonly NamedPath[]>();

/** Every fact that can be named of a subject: its own, and those of what it belongs to. */
export function pathsOf(subject: SubjectCode): readonly NamedPath[] {
  const known = KNOWN.get(subject);
  if (known) return known;
  const { facts, ties } = SUBJECTS[subject];
  const own = Object.entries(facts).map(([fact, rule]) => ({
    path: { through: [], fact },
    word: rule.word,
    rule,
  }));
  const tied = Object.entries(ties).flatMap(([tie, of]) =>
    Object.entries(SUBJECTS[of].facts).map(([fact, rule]) => ({
      path: { through: [tie], fact },
      word: `${SUBJECTS[of].word}.${rule.word}`,
      rule,
    })),
  );
  const all = [...own, ...tied];
  KNOWN.set(subject, all);
  return all;
}

/** The fact at a path; undefined when the subject has none such. */
export function ruleAt(subject: SubjectCode, { through, fact }: FactPath): NamedPath | undefined {
  return pathsOf(subject).find(
    ({ path }) => path.fact === fact && path.through.join('.') === through.join('.'),
  );
}

/** The words nearest to one that is not known, at most three, the nearest first. */
export function nearestWords(words: readonly string[], written: string): readonly string[] {
  const asked = fold(written);
  return words
    .map((word) => ({ word, far: distance(fold(word), asked) }))
    .sort((a, b) => a.far - b.far || (a.word < b.word ? -1 : 1))
    .slice(0, 3)
    .map(({ word }) => word);
}

/** How many letters must be changed, put in or left out (Levenshtein, 1966). */
function distance(one: string, other: string): number {
  let row = [...other, ''].map((_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, against] of [...other].entries())
      next.push(
        Math.min(
          (row[j] ?? 0) + (letter === against ? 0 : 1),
          (row[j + 1] ?? 0) + 1,
          (next[j] ?? 0) + 1,
        ),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
