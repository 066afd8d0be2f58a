import type { ReportedResult } from '#app/plans/file-results.ts';
import type { ReportedTarget } from '#app/plans/file-targets.ts';
import type { ReportedPlan } from '#app/plans/measure-plan-file.ts';
import type { Invocation } from './command.ts';

type Language = Invocation['language'];

const WORDS = {
  vi: {
    met: 'đạt',
    missed: 'chưa đạt',
    open: '–',
    notReported: 'chưa có số liệu',
    equal: 'bằng nhau',
    differs: 'KHÁC',
    printed: 'in',
    computed: 'tính',
    list: 'danh sách',
    task: 'việc không có con số',
  },
  en: {
    met: 'met',
    missed: 'not met',
    open: '–',
    notReported: 'not reported',
    equal: 'equal',
    differs: 'DIFFERS',
    printed: 'printed',
    computed: 'computed',
    list: 'list',
    task: 'a task without a number',
  },
} as const;

/** A measured plan as lines that a person reads: a target a line, then a result a line. */
export function planLines(
  { targets, results }: ReportedPlan,
  language: Language,
): readonly string[] {
  return [
    ...targets.map((one) => targetLine(one, language)),
    ...(results ?? []).map((one) => resultLine(one, language)),
  ];
}

function targetLine(
  { text, value, definition, wanted, met, list }: ReportedTarget,
  language: Language,
): string {
  const words = WORDS[language];
  if (definition === null) return `${text}: ${words.task}`;
  const goal =
    wanted.value === null
      ? ''
      : `, ${wanted.comparison} ${[wanted.value].flat().join(' – ')} ${wanted.unit}`;
  const verdict = met === null ? words.open : met ? words.met : words.missed;
  return `${text}: ${value ?? words.notReported}${goal}: ${verdict} (${words.list}: ${list})`;
}

function resultLine(
  { text, printed, computed, equal }: ReportedResult,
  language: Language,
): string {
  const words = WORDS[language];
  const said = computed ?? words.notReported;
  return `${text}: ${words.printed} ${printed}, ${words.computed} ${said}: ${equal ? words.equal : words.differs}`;
}
