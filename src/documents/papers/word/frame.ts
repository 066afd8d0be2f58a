import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
  type IRunOptions,
} from 'docx';
import { letterheadLines, MOTTO, NATION, RECIPIENTS, signatureBlock, TO } from '../../official.ts';
import type { Paper } from '../paper.ts';
import { centred, run, SMALL, TEXT_SIZE, twips } from './text.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;

/** Nation and motto at the right, who issues at the left; number, place and date below. */
export function letterhead({ letterhead: head, subject }: Paper): (Paragraph | Table)[] {
  const lines = letterheadLines(head);
  const left = [
    ...(lines.superior === '' ? [] : stacked(lines.superior, { size: 24 })),
    ...stacked(lines.issuer, { size: 24, bold: true }),
    rule(22),
    centred(lines.number, { size: 26 }),
    ...(subject === null ? [] : [centred(`V/v ${subject}`, { size: 24 })]),
  ];
  const right = [
    centred(NATION, { size: 24, bold: true }),
    centred(MOTTO, { size: 26, bold: true }),
    rule(52),
    centred(lines.placeAndDate, { size: 26, italics: true }),
  ];
  return [twoColumns(left, right, 40), gap(200)];
}

export function titleLines({ title, authority }: Paper): Paragraph[] {
  const bold = { bold: true, size: TEXT_SIZE };
  return [
    ...(title === null
      ? []
      : [centred(title.kind, bold), centred(title.about, bold), rule(40), gap(120)]),
    ...(authority === null ? [] : [centred(authority, bold, { after: 200 })]),
  ];
}

export function addresseeLines({ addressees }: Paper): Paragraph[] {
  const [only, ...others] = addressees;
  if (only === undefined) return [];
  if (others.length === 0) return [centred(`${TO} ${only}`, {}, { after: 240 })];
  const inset = { indent: { left: twips(25) } };
  return [
    new Paragraph({ ...inset, children: [run(TO)] }),
    ...addressees.map((one) => new Paragraph({ ...inset, children: [run(`- ${one}`)] })),
    gap(160),
  ];
}

/** Who gets it at the left, who signs at the right, with room for signature and stamp. */
export function foot({ recipients, signatory }: Paper): (Paragraph | Table)[] {
  const { lines, name } = signatureBlock(signatory);
  const left = [
    new Paragraph({ children: [run(RECIPIENTS, { bold: true, italics: true, size: 24 })] }),
    ...recipients.map(
      (one, at) =>
        new Paragraph({
          children: [run(`- ${one}${at + 1 < recipients.length ? ';' : '.'}`, { size: SMALL })],
        }),
    ),
  ];
  const bold = { bold: true, size: TEXT_SIZE };
  const right = [
    ...lines.map((line) => centred(line, bold)),
    ...Array.from({ length: ROOM_TO_SIGN }, () => gap(0)),
    centred(name, bold),
  ];
  return [gap(160), twoColumns(left, right, 50)];
}

/** Empty lines between title and name. */
const ROOM_TO_SIGN = 4;

function stacked(text: string, options: Omit<IRunOptions, 'text'>): Paragraph[] {
  return text.split('\n').map((line) => centred(line, options));
}

/** A short line in the middle. */
function rule(millimetres: number): Paragraph {
  const side = { left: twips(millimetres / 2), right: twips(millimetres / 2) };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: side,
    spacing: { after: 120 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
  });
}

function gap(after: number): Paragraph {
  return new Paragraph({ spacing: { after }, children: [] });
}

function twoColumns(left: Paragraph[], right: Paragraph[], share: number): Table {
  const column = (children: Paragraph[], size: number) =>
    new TableCell({
      width: { size, type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlign.TOP,
      borders: { top: NONE, bottom: NONE, left: NONE, right: NONE },
      children,
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [column(left, share), column(right, 100 - share)],
      }),
    ],
  });
}
