import {
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
  type ParagraphChild,
} from 'docx';
import type { DecisionPaper } from '#domain/recognition/papers.ts';
import { MOTTO, NATION, RECIPIENTS, TO } from '../../official.ts';
import { A4, margins } from '../word/page.ts';
import { centred, FONT, run, running, TEXT_SIZE } from '../word/text.ts';
import type { TemplateLoop, TemplateTags } from './tags.ts';

/** A Word file with every place of a paper, for an office to begin its own template with. */
export async function starterTemplate(
  kind: DecisionPaper,
  { loops }: TemplateTags,
): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Sao Quê',
    styles: { default: { document: { run: { font: FONT, size: TEXT_SIZE } } } },
    sections: [
      {
        properties: { page: { size: A4, margin: margins() } },
        children: [
          ...[centred('{cơ_quan_chủ_quản}'), centred('{cơ_quan_ban_hành}', { bold: true })],
          ...[centred(NATION, { bold: true }), centred(MOTTO, { bold: true })],
          ...[centred('{số_ký_hiệu}'), centred('{địa_danh_ngày_tháng}', { italics: true })],
          centred('{ghi_chú_dự_thảo}', { bold: true }),
          centred(TITLES[kind], { bold: true }, { before: 200, after: 160 }),
          ...(kind === 'decision' ? [] : [running([run(`${TO} {kính_gửi}`)])]),
          ...loops.flatMap(loopLines),
          ...[
            centred('{chức_vụ_người_ký}', { bold: true }),
            centred('{họ_tên_người_ký}', { bold: true }),
          ],
          running([run(RECIPIENTS, { bold: true })]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const TITLES = {
  submission: 'TỜ TRÌNH',
  decision: 'QUYẾT ĐỊNH',
  ministryLetter: 'CÔNG VĂN',
  notice: 'THÔNG BÁO',
} as const satisfies Record<DecisionPaper, string>;

/** Grounds are said one under the other, products in a table whose row begins and ends the list. */
function loopLines({ name, tags }: TemplateLoop): (Paragraph | Table)[] {
  const [only, ...others] = tags;
  if (only && others.length === 0)
    return [
      running([run(`{#${name}}`)]),
      running([run(`Căn cứ {${only.name}};`)]),
      running([run(`{/${name}}`)]),
    ];
  const cells = tags.map(({ name: tag }, at) => {
    const opens = at === 0 ? `{#${name}}` : '';
    const closes = at === tags.length - 1 ? `{/${name}}` : '';
    return `${opens}{${tag}}${closes}`;
  });
  return [
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [new TableRow({ children: cells.map(cell) })],
    }),
    new Paragraph({}),
  ];
}

function cell(text: string): TableCell {
  const children: ParagraphChild[] = [run(text, { size: 20 })];
  return new TableCell({ children: [new Paragraph({ children })] });
}
