import type { PlainDate } from '../calendar/plain-date.ts';
import type { Field } from './fields.ts';
import type { ListRow } from './list-rows.ts';
import { readDay, readYear, isStrangeDay } from './read-day.ts';
import { readDecision, type DecisionCell } from './read-decision.ts';
import type { RowContext, RowProblems } from './row-problems.ts';
import { readStar, type Star } from './read-star.ts';
import type { Row } from './row-kinds.ts';

/** One recognition of a product as a list states it. */
export interface Recognition {
  readonly star: Star | null;
  readonly number: string | null;
  readonly day: PlainDate | null;
  readonly year: string | null;
  readonly issuer: string | null;
}

type Suffix = '' | '1' | '2';

interface RoundFields {
  readonly star: Field;
  readonly number: Field;
  readonly day: Field;
  readonly year: Field;
  readonly issuer: Field;
}

/**
 * The recognition that holds, and the one before it where the list has both. A list with two rounds
 * (F1) states the star of now beside them; number and day are those of the last round that is filled.
 */
export function readRecognition(
  listRow: ListRow,
  context: RowContext,
  problems: RowProblems,
): { readonly now: Recognition; readonly earlier: Recognition | null } {
  const { row } = listRow;
  const [first, second] = [
    roundOf(row, '1', context, problems),
    roundOf(row, '2', context, problems),
  ];
  const last = second ?? first;
  const plain = roundOf(row, '', context, problems);
  const star = plain?.star ?? starOfMarks(row) ?? starBeside(row, plain, last, listRow);
  const now: Recognition = {
    star,
    number: plain?.number ?? last?.number ?? null,
    day: plain?.day ?? last?.day ?? null,
    year: plain?.year ?? last?.year ?? null,
    issuer: plain?.issuer ?? last?.issuer ?? null,
  };
  if (plain?.star && last?.star && plain.star !== last.star)
    problems.add('star', 'STAR_DIFFERS', row.text('star'), `${last.star} sao`);
  if (star === null && problems.all.every(({ code }) => !code.startsWith('STAR_')))
    problems.add('star', 'STAR_MISSING', '');
  return { now, earlier: second === null ? null : first };
}

/** Where the column of stars is blank: that of the last round, of the heading above, or none. */
function starBeside(
  row: Row,
  plain: Recognition | null,
  last: Recognition | null,
  { section }: ListRow,
): Star | null {
  if (row.text('star') !== '') return null;
  const inScore = row.text('score');
  if (plain?.star === null && /sao/iu.test(inScore))
    return readStar(inScore.replace(/[\d.,/]+\s*điểm/iu, '')).value;
  return last?.star ?? section.star;
}

function starOfMarks(row: Row): Star | null {
  const marked = ([3, 4, 5] as const).filter((star) =>
    /^(?:x|v|✓|✔|☑|1|[345](?: sao)?|có)$/iu.test(row.text(`mark${star}`)),
  );
  return marked.length === 1 ? (marked[0] ?? null) : null;
}

function fieldsOf(suffix: Suffix): RoundFields {
  return {
    star: `star${suffix}`,
    number: `decisionNumber${suffix}`,
    day: `decisionDate${suffix}`,
    year: `year${suffix}`,
    issuer: `issuer${suffix}`,
  };
}

/** One round; null when none of its cells is filled. */
function roundOf(
  row: Row,
  suffix: Suffix,
  context: RowContext,
  problems: RowProblems,
): Recognition | null {
  const fields = fieldsOf(suffix);
  if (Object.values(fields).every((field: Field) => row.text(field) === '')) return null;
  const decision = readDecision(row.cell(fields.number).value);
  const number = problems.take(fields.number, decision.number);
  const day = dayOf(row, fields, decision, context, problems);
  return {
    star: problems.take(fields.star, readStar(row.cell(fields.star).value)),
    number,
    day,
    year: readYear(row.cell(fields.year).value),
    issuer: row.text(fields.issuer) || null,
  };
}

function dayOf(
  row: Row,
  fields: RoundFields,
  decision: DecisionCell,
  context: RowContext,
  problems: RowProblems,
): PlainDate | null {
  const cell = row.cell(fields.day).value;
  const read = row.text(fields.day) === '' ? decision.day : readDay(cell);
  const column = row.text(fields.day) === '' ? fields.number : fields.day;
  const year = readYear(row.cell(fields.year).value);
  if (read === null) {
    if (year !== null) problems.add(fields.year, 'DATE_PARTLY', year);
    return null;
  }
  // `29/12` with its year in the column beside it: offered together.
  const partly =
    read.value === null && year !== null && /^\d{1,2}[-/.]\d{1,2}$/.test(row.text(fields.day));
  const whole = partly ? readDay(`${row.text(fields.day)}/${year}`).value : null;
  const day = partly
    ? (problems.add(column, 'DATE_PARTLY', row.text(fields.day), whole), null)
    : problems.take(column, read);
  if (day === null) return null;
  if (isStrangeDay(day, context.today)) problems.add(column, 'DATE_STRANGE', day);
  if (year !== null && year !== day.slice(0, 4))
    problems.add(fields.year, 'YEAR_DIFFERS', year, day.slice(0, 4));
  const inNumber = decision.day?.value ?? null;
  if (inNumber !== null && inNumber !== day)
    problems.add(fields.number, 'DATE_UNREADABLE', inNumber, day);
  return day;
}
