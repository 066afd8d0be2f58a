import type { PartCode } from '../criteria/types.ts';
import type { DossierKind } from './acts.ts';
import type { FormSection } from './content.ts';

/** One step of filling in a dossier: what one page shows, in the order of the forms. */
export type DossierTask = FormSection | ScoreTask | 'papers';

const FIRST: readonly DossierTask[] = [
  'registration',
  'general',
  'history',
  'results',
  'finance',
  'plan',
  'scoreA',
  'scoreB',
  'scoreC',
  'papers',
];

/** The steps of a dossier: what is new since the last star is asked only where there was one (Đ6.1b, c). */
export function tasksOf(kind: DossierKind): readonly DossierTask[] {
  if (kind === 'first') return FIRST;
  return FIRST.flatMap((task): readonly DossierTask[] =>
    task === 'plan' ? ['changes', task] : [task],
  );
}

/** A step that scores one part of the sheet. */
export type ScoreTask = `score${PartCode}`;

const PART_OF = { scoreA: 'A', scoreB: 'B', scoreC: 'C' } as const satisfies Record<
  ScoreTask,
  PartCode
>;

export function isScoreTask(task: DossierTask): task is ScoreTask {
  return task in PART_OF;
}

/** The part of the sheet that a step scores. */
export function partOf(task: ScoreTask): PartCode {
  return PART_OF[task];
}
