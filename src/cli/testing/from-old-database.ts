import { parse } from 'csv-parse/sync';

/** A line of a scoring database of the years of 1048/QĐ-TTg: one option of one criterion. */
interface OptionRow {
  readonly product_type_id: string;
  readonly product_type: string;
  readonly part: string;
  readonly section: string;
  readonly question_id: string;
  readonly parent_id: string;
  readonly question: string;
  readonly answer: string;
  readonly point: string;
}

interface Node {
  readonly code: string;
  readonly label: string;
  readonly max: number;
  readonly options?: readonly object[];
  readonly criteria?: readonly Node[];
}

const BANDS = [90, 70, 50, 30, 0].map((min, index, all) => ({
  star: 5 - index,
  min,
  max: all[index - 1] ?? 100,
  maxInclusive: index === 0,
}));

const PARTS_MAX: Readonly<Record<string, number>> = { A: 35, B: 25, C: 40 };

/**
 * Such a database's export as a criteria file of 1048/QĐ-TTg, faults and all. The export states no
 * maxima: a criterion has its best option's, a heading the sum, a part what the decision says.
 */
export function fromOldDatabase(csv: string): unknown {
  const rows: OptionRow[] = parse(csv, { columns: true });
  return {
    schema: 'ocop-criteria/1',
    decision: '1048/QĐ-TTg',
    issued: '2019-08-21',
    effectiveFrom: '2019-08-21',
    partsMax: PARTS_MAX,
    starBands: BANDS,
    sets: groupBy(rows, (row) => row.product_type_id).map(([id, lines]) =>
      toSet(Number(id), lines),
    ),
  };
}

function toSet(no: number, rows: readonly OptionRow[]): object {
  return {
    no,
    id: `QD1048-${String(no).padStart(2, '0')}`,
    name: rows[0]?.product_type ?? '',
    sector: '-',
    sectorName: '-',
    group: '-',
    annexI: `1048.${no}`,
    leadMinistries: [],
    sampleCount: 5,
    disqualifiers: [],
    starNotePrinted: false,
    parts: groupBy(rows, (row) => row.part).map(([code, lines]) => ({
      code,
      label: code,
      max: PARTS_MAX[code] ?? 0,
      criteria: groupBy(lines, (row) => row.section).flatMap(([section, own]) =>
        toSection(section, own),
      ),
    })),
  };
}

/** A section is a heading over its questions, or itself the criterion when they have no text. */
function toSection(section: string, rows: readonly OptionRow[]): Node[] {
  const questions = groupBy(rows, (row) => row.question_id);
  const parents = new Set(rows.map((row) => row.parent_id));
  const node = (id: string, lines: readonly OptionRow[]): Node => {
    const head = numbered(lines[0]?.question || section);
    if (!parents.has(id)) return { ...head, ...leaf(lines) };
    const below = questions.filter(([, own]) => own[0]?.parent_id === id);
    return heading(
      head,
      below.map(([child, own]) => node(child, own)),
    );
  };
  const top = questions.filter(([, own]) => own[0]?.parent_id === '0');
  const nodes = top.map(([id, own]) => node(id, own));
  const itself = top.every(([, own]) => own[0]?.question === '');
  return itself ? nodes : [heading(numbered(section), nodes)];
}

function heading(head: { code: string; label: string }, criteria: readonly Node[]): Node {
  return { ...head, max: criteria.reduce((sum, node) => sum + node.max, 0), criteria };
}

function leaf(rows: readonly OptionRow[]): { max: number; options: object[] } {
  const options = rows.map((row) => ({ points: Number(row.point), label: row.answer }));
  return { max: Math.max(...options.map((option) => option.points)), options };
}

/** `6.1.1. Tạp chất` → code and label. */
function numbered(text: string): { code: string; label: string } {
  const match = /^\s*(\d+(?:\.\d+)*)\.?\s*(.*?)\s*$/s.exec(text);
  return { code: match?.[1] ?? '', label: match?.[2] ?? text };
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): [string, T[]][] {
  return [...Map.groupBy(items, key)];
}
