import type { ProblemCode } from '#domain/imports/problem.ts';

interface Asked {
  readonly code: ProblemCode;
  readonly waiting: number;
  readonly rows: readonly number[];
  readonly proposed: string | null;
}

/** A question with all the ways in which rows ask it. */
export interface QuestionGroup<Pattern> {
  readonly code: ProblemCode;
  readonly waiting: number;
  readonly rows: number;
  /** Whether something is offered at each of them. */
  readonly offers: boolean;
  readonly patterns: readonly Pattern[];
}

/** Alike questions together, those that wait first, in the order in which they came. */
export function questionGroups<Pattern extends Asked>(
  patterns: readonly Pattern[],
): readonly QuestionGroup<Pattern>[] {
  const groups = Map.groupBy(patterns, ({ code }) => code);
  return [...groups]
    .map(([code, own]) => ({
      code,
      waiting: own.reduce((sum, { waiting }) => sum + waiting, 0),
      rows: new Set(own.flatMap(({ rows }) => rows)).size,
      offers: own.every(({ proposed }) => proposed !== null),
      patterns: own,
    }))
    .sort((a, b) => Number(b.waiting > 0) - Number(a.waiting > 0) || b.rows - a.rows);
}
