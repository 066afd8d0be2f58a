import { formatVietnameseDate, type PlainDate } from '../calendar/plain-date.ts';
import { leavesUnder } from '../criteria/find.ts';
import type { CriteriaSet, LeafCriterion, PartCode } from '../criteria/types.ts';
import { refusal, type Refusal } from '../result.ts';
import type { DossierKind } from './acts.ts';
import { CHANGE_FIELDS, type DossierContent, type YearFigures } from './content.ts';
import { formatDong } from './dong.ts';
import { evidenceFor, type EvidenceItem } from './evidence.ts';
import { isScoreTask, partOf, tasksOf, type DossierTask } from './forms.ts';

/** What a dossier is checked against. */
export interface ToCheck {
  readonly kind: DossierKind;
  readonly content: DossierContent;
  readonly evidence: readonly EvidenceItem[];
  readonly set: CriteriaSet;
  readonly today: PlainDate;
}

/** One step with what still stands against handing in; `field` names the input on its page. */
export interface TaskState {
  readonly task: DossierTask;
  readonly faults: readonly Refusal[];
  /** False while nothing at all has been filled in: to do, rather than to correct. */
  readonly started: boolean;
}

/** Every step of the dossier, in order, with its faults: all at once, nothing is hidden behind another. */
export function checkContent(input: ToCheck): readonly TaskState[] {
  return tasksOf(input.kind).map((task) => {
    const faults = faultsOf(task, input);
    return { task, faults, started: hasStarted(task, input) };
  });
}

/** What stands against handing in one step, each with the name of its input. */
export function faultsOf(task: DossierTask, input: ToCheck): readonly Refusal[] {
  if (isScoreTask(task)) return scoreFaults(partOf(task), input);
  const { content } = input;
  switch (task) {
    case 'registration':
      return registrationFaults(input);
    case 'general':
      return generalFaults(content);
    case 'history':
      return emptyFields(content.history);
    case 'results':
      return emptyFields(content.results);
    case 'finance':
      return content.finance.years.flatMap(yearFaults);
    case 'changes':
      return changeFaults(input);
    case 'plan':
      return emptyFields(content.plan);
    case 'papers':
      return input.kind === 'reassessment' ? endedPapers(input) : [];
  }
}

function registrationFaults({ content, set }: ToCheck): readonly Refusal[] {
  const { samples, pledged, place } = content.registration;
  return [
    ...((samples ?? 0) === set.sampleCount
      ? []
      : [refusal('SAMPLES_NEEDED', { needed: set.sampleCount }, 'samples')]),
    ...emptyFields({ place }),
    ...(pledged ? [] : [refusal('PLEDGE_MISSING', {}, 'pledged')]),
  ];
}

function generalFaults({ general }: DossierContent): readonly Refusal[] {
  const { description, declared, otherProperty } = general;
  const other = declared.includes('otherProperty') ? emptyFields({ otherProperty }) : [];
  return [...emptyFields({ description }), ...other];
}

function changeFaults({ kind, content }: ToCheck): readonly Refusal[] {
  const { summary, fields } = content.changes;
  return kind === 'upgrade' ? emptyFields({ summary }) : emptyFields(fields);
}

/** REQUIRED without a label: whoever shows it knows the field's name in the reader's language. */
function emptyFields<Texts extends Readonly<Record<keyof Texts, string>>>(
  texts: Texts,
): readonly Refusal[] {
  return Object.entries<string>(texts)
    .filter(([, text]) => text === '')
    .map(([name]) => refusal('REQUIRED', {}, name));
}

/** The two figures of a year (II.4): both there, and the profit not above the revenue. */
export function yearFaults({ year, revenue, profit }: YearFigures): readonly Refusal[] {
  const faults: Refusal[] = [];
  if (revenue === null) faults.push(refusal('REVENUE_MISSING', { year }, `revenue.${year}`));
  else if (revenue < 0) faults.push(refusal('REVENUE_BELOW_ZERO', { year }, `revenue.${year}`));
  if (profit === null) faults.push(refusal('PROFIT_MISSING', { year }, `profit.${year}`));
  else if (revenue !== null && revenue >= 0 && profit > revenue) {
    const figures = { profit: formatDong(profit), revenue: formatDong(revenue) };
    faults.push(refusal('PROFIT_ABOVE_REVENUE', figures, `profit.${year}`));
  }
  return faults;
}

function scoreFaults(part: PartCode, input: ToCheck): readonly Refusal[] {
  return leavesOfPart(input.set, part).flatMap((leaf) => criterionFaults(leaf, input));
}

/**
 * Each criterion needs a level, a text and a paper, or the word that there is none (form 02, III).
 * Where nothing is claimed there is nothing to prove, so 0 points need no paper.
 */
export function criterionFaults(
  leaf: LeafCriterion,
  { content, evidence }: Pick<ToCheck, 'content' | 'evidence'>,
): readonly Refusal[] {
  const criterion = leaf.code;
  const score = content.selfScore[criterion];
  if (score?.choice === undefined)
    return [refusal('CRITERION_NOT_SCORED', { criterion }, `choice.${criterion}`)];
  const faults: Refusal[] = [];
  if (score.text === '')
    faults.push(refusal('CRITERION_WITHOUT_TEXT', { criterion }, `text.${criterion}`));
  const claimed = score.choice !== null && (leaf.options[score.choice]?.points ?? 0) > 0;
  if (claimed && !score.noPaper && evidenceFor(evidence, criterion).length === 0)
    faults.push(refusal('CRITERION_WITHOUT_PAPER', { criterion }, `papers.${criterion}`));
  return faults;
}

/** The criteria of one part of the sheet, in its order. */
export function leavesOfPart(set: CriteriaSet, code: PartCode): readonly LeafCriterion[] {
  return set.parts
    .filter((part) => part.code === code)
    .flatMap((part) => part.criteria.flatMap(leavesUnder));
}

function endedPapers({ evidence, today }: ToCheck): readonly Refusal[] {
  return evidence.flatMap(({ id, title, validUntil }) =>
    validUntil !== null && validUntil < today
      ? [refusal('PAPER_ENDED', { title, until: formatVietnameseDate(validUntil) }, `paper.${id}`)]
      : [],
  );
}

function hasStarted(task: DossierTask, { content, evidence, set }: ToCheck): boolean {
  if (isScoreTask(task))
    return leavesOfPart(set, partOf(task)).some(
      (leaf) => content.selfScore[leaf.code] !== undefined,
    );
  switch (task) {
    case 'registration':
      return content.registration.pledged;
    case 'general':
      return content.general.description !== '' || content.general.declared.length > 0;
    case 'finance':
      return content.finance.years.some((one) => one.revenue !== null || one.profit !== null);
    case 'changes':
      return (
        content.changes.summary !== '' ||
        CHANGE_FIELDS.some((field) => content.changes.fields[field] !== '')
      );
    case 'history':
      return Object.values(content.history).some((text) => text !== '');
    case 'results':
      return Object.values(content.results).some((text) => text !== '');
    case 'plan':
      return Object.values(content.plan).some((text) => text !== '');
    case 'papers':
      return evidence.length > 0;
  }
}
