import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Annex, Block, PaperBar, PaperColumn, PaperTable } from '../paper.ts';
import { centred, run, running, SMALL, TEXT_SIZE } from './text.ts';

export function blocksOf(blocks: readonly Block[]): (Paragraph | Table)[] {
  return blocks.map(blockOf);
}

function blockOf(block: Block): Paragraph | Table {
  switch (block.kind) {
    case 'ground':
      return running([run(block.text, { italics: true })]);
    case 'article':
      return running([run(`${block.label} `, { bold: true }), run(block.text)]);
    case 'heading':
      return running([run(block.text, { bold: true })]);
    case 'centred':
      return centred(block.text, { bold: true, size: TEXT_SIZE }, { before: 200, after: 160 });
    case 'item':
      return running([run(`- ${block.text}`)]);
    case 'bars':
      return barsOf(block.bars);
    case 'table':
      return tableOf(block.table);
    case 'paragraph':
      return running([run(block.text)]);
  }
}

export function annexHead({ label, about, under }: Annex): Paragraph[] {
  return [
    centred(label, { bold: true, size: TEXT_SIZE }),
    centred(about, { bold: true, size: TEXT_SIZE }),
    centred(under, { italics: true, size: 26 }, { after: 240 }),
  ];
}

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** The head is said again on every page, and no row is torn. */
function tableOf({ columns, rows }: PaperTable): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column) => cell(column.head, column, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, at) => cell(row[at] ?? '', column, false)),
          }),
      ),
    ],
  });
}

/** Bars of letters, so that they print, copy and read as text. */
function barsOf(bars: readonly PaperBar[]): Table {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return tableOf({
    columns: BAR_COLUMNS,
    rows: bars.map(({ label, value, words }) => [
      label,
      '█'.repeat(Math.round((value / most) * LONGEST_BAR)),
      words,
    ]),
  });
}

const LONGEST_BAR = 16;
const BAR_COLUMNS: readonly PaperColumn[] = [
  { head: '', width: 36, align: 'right' },
  { head: '', width: 40, align: 'left' },
  { head: '', width: 24, align: 'left' },
];

function cell(text: string, { width, align }: PaperColumn, head: boolean): TableCell {
  const alignment = head ? AlignmentType.CENTER : ALIGN[align];
  return new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    verticalAlign: head ? VerticalAlign.CENTER : VerticalAlign.TOP,
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: [new Paragraph({ alignment, children: [run(text, { bold: head, size: SMALL })] })],
  });
}
