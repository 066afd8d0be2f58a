import { formatVietnameseDate, yearOf } from '#domain/calendar/plain-date.ts';
import type { ReportContent, ReportSection } from '#domain/reports/content.ts';
import { HEAD_OF_OFFICE } from './facts.ts';
import type { Block, Paper } from './paper.ts';

/** What stands at the foot of each page, and whether anybody has frozen it. */
export interface ReportForm {
  readonly foot: string;
  readonly frozen: boolean;
  readonly demo: boolean;
}

const HEADINGS: Readonly<Record<ReportSection, string>> = {
  results: 'Kết quả chung',
  desks: 'Tiếp nhận và giải quyết hồ sơ',
  difficulties: 'Khó khăn, kiến nghị',
};
const ROMAN = ['I', 'II', 'III'] as const;

/** What stands behind a number that somebody typed. */
const TYPED_MARK = '†';

/** A report as an official paper in the layout of Decree 30/2020, from its content alone. */
export function reportPaper(content: ReportContent, { foot, frozen, demo }: ReportForm): Paper {
  const { superior, issuer, place, asOf, title } = content;
  return {
    letterhead: {
      superior,
      issuer,
      number: null,
      sign: 'BC-UBND',
      place,
      date: asOf,
      year: yearOf(asOf),
    },
    subject: null,
    title: { kind: 'BÁO CÁO', about: title },
    authority: null,
    addressees: [],
    blocks: content.sections.flatMap((section, at) => [
      { kind: 'heading', text: `${ROMAN[at] ?? ''}. ${HEADINGS[section.key]}` } as const,
      ...blocksOf(content, section),
    ]),
    recipients: ['Lưu: VT'],
    signatory: HEAD_OF_OFFICE,
    annexes: [],
    draft: !frozen,
    foot,
    demo,
  };
}

function blocksOf(content: ReportContent, section: ReportContent['sections'][number]) {
  const { text, numbers, typed } = section;
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
  const rows = [
    ...numbers.map(({ label, value }) => [label, value === null ? '–' : String(value)]),
    ...typed.map(({ label, value }) => [label, `${value} ${TYPED_MARK}`]),
  ];
  const bars = [5, 4, 3].flatMap((star) => {
    const found = numbers.find(({ key }) => key === `products${star}`);
    const value = found?.value ?? null;
    return value === null ? [] : [{ label: `${star} sao`, value, words: `${value} sản phẩm` }];
  });
  const blocks: Block[] = paragraphs.map((line) => ({ kind: 'paragraph', text: line }));
  if (bars.length > 0) blocks.push({ kind: 'bars', bars });
  if (rows.length > 0) {
    const until = formatVietnameseDate(content.asOf);
    const head = `Số liệu đến hết ${until}`;
    const columns = [
      { head: 'Chỉ tiêu', width: 68, align: 'left' },
      { head, width: 32, align: 'right' },
    ] as const;
    blocks.push({ kind: 'table', table: { columns, rows } });
  }
  if (typed.length > 0)
    blocks.push({ kind: 'paragraph', text: `${TYPED_MARK} số nhập tay, không lấy từ sổ.` });
  return blocks;
}
