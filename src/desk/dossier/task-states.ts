import type { DossierView } from '#app/dossier/view-dossier.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { checkContent, leavesOfPart, type TaskState } from '#domain/dossier/completeness.ts';
import { isScoreTask, partOf, type DossierTask, type ScoreTask } from '#domain/dossier/forms.ts';
import { ownScore, type OwnScore } from '#domain/dossier/own-score.ts';
import { compileSet } from '#domain/scoring/compile-set.ts';
import { refusalSentence } from '#domain/refusals.ts';
import type { Task } from '#ui/TaskList.svelte';
import { m } from '#words/paraglide/messages.js';
import { getLocale, localizeHref } from '#words/paraglide/runtime.js';
import { isWrong } from './step.ts';
import { taskPath } from './task-paths.ts';
import { taskWord } from './words.ts';

/** The steps of a dossier as its task list shows them, in the groups of the forms. */
export interface TaskGroups {
  readonly form01: readonly Task[];
  readonly form02: readonly Task[];
  readonly score: readonly Task[];
  readonly done: number;
  readonly count: number;
  readonly own: OwnScore;
}

/** Says of every step whether it is done, to do or to correct, and why. */
export function taskGroups(view: DossierView, today: PlainDate): TaskGroups {
  const { content, evidence, set, dossier, selfScore } = view;
  const own = ownScore(compileSet(set), selfScore);
  const states = checkContent({ kind: dossier.kind, content, evidence, set, today });
  const asked = new Set(view.standing.openReasons.flatMap(({ criterion }) => criterion ?? []));
  const tasks = states.map((state) => ({
    task: state.task,
    done: isDone(state),
    shown: shownTask(view, state, own, today, asked),
  }));
  const inGroup = (belongs: (task: DossierTask) => boolean) =>
    tasks.filter(({ task }) => belongs(task)).map(({ shown }) => shown);
  const isScore = (task: DossierTask) => isScoreTask(task) || task === 'papers';
  return {
    form01: inGroup((task) => task === 'registration'),
    form02: inGroup((task) => task !== 'registration' && !isScore(task)),
    score: inGroup(isScore),
    done: tasks.filter(({ done }) => done).length,
    count: tasks.length,
    own,
  };
}

/** Papers are never missing by themselves: their criteria say so. */
function isDone({ task, faults, started }: TaskState): boolean {
  return faults.length === 0 && (started || task !== 'papers');
}

function shownTask(
  view: DossierView,
  state: TaskState,
  own: OwnScore,
  today: PlainDate,
  asked: ReadonlySet<string>,
): Task {
  const { task } = state;
  const hint = hintOf(view, state, own, today);
  return {
    title: taskWord(task, view.set),
    href: localizeHref(taskPath(view.dossier.id, task)),
    ...(hint === undefined ? {} : { hint }),
    ...tagOf(state, isAsked(view, task, asked)),
  };
}

function tagOf(state: TaskState, asked: boolean): Pick<Task, 'state' | 'family'> {
  if (asked || (state.started && state.faults.some(isWrong)))
    return { state: m.dossier_task_fix(), family: 'bad' };
  return isDone(state)
    ? { state: m.dossier_task_done(), family: 'ok' }
    : { state: m.dossier_task_todo(), family: 'info' };
}

/** A part of the sheet with a criterion that commune or province asked about. */
function isAsked(view: DossierView, task: DossierTask, asked: ReadonlySet<string>): boolean {
  return (
    isScoreTask(task) && leavesOfPart(view.set, partOf(task)).some(({ code }) => asked.has(code))
  );
}

function hintOf(
  { evidence }: DossierView,
  { task, faults, started }: TaskState,
  own: OwnScore,
  today: PlainDate,
): string | undefined {
  if (isScoreTask(task)) return scoreHint(own, task);
  if (task === 'papers') return papersHint(evidence, today);
  const wrong = faults.find(isWrong);
  if (wrong) return refusalSentence(wrong, getLocale());
  return started && faults.length > 0
    ? m.dossier_task_missing_hint({ count: faults.length })
    : undefined;
}

function scoreHint({ parts }: OwnScore, task: ScoreTask): string | undefined {
  const part = parts.find(({ code }) => code === partOf(task));
  if (!part) return undefined;
  const { points, max, scored, criteria } = part;
  return points === null
    ? m.dossier_task_score_hint_none({ criteria, max })
    : m.dossier_task_score_hint({ points, max, scored, criteria });
}

function papersHint(evidence: DossierView['evidence'], today: PlainDate): string {
  const count = evidence.length;
  const ended = evidence.filter(
    ({ validUntil }) => validUntil !== null && validUntil < today,
  ).length;
  if (count === 0) return m.dossier_task_papers_hint_none();
  return ended === 0
    ? m.dossier_task_papers_hint({ count })
    : m.dossier_task_papers_hint_ended({ count, ended });
}
