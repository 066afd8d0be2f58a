import { AlignmentType, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';

export const FONT = 'Times New Roman';
/** Half points, as Word counts: 14. */
export const TEXT_SIZE = 28;
export const SMALL = 22;
const MILLIMETRE = 56.7;

/** Millimetres in twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round(millimetres * MILLIMETRE);
}

export function run(text: string, options: Omit<IRunOptions, 'text'> = {}): TextRun {
  return new TextRun({ text, font: FONT, ...options });
}

/** A line in the middle. */
export function centred(
  text: string,
  options: Omit<IRunOptions, 'text'> = {},
  spacing: IParagraphOptions['spacing'] = {},
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing,
    children: [run(text, options)],
  });
}

/** A paragraph of running text: both edges straight, its first line set in. */
export function running(children: readonly TextRun[]): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(10) },
    spacing: { after: 120, line: 300 },
    children: [...children],
  });
}
