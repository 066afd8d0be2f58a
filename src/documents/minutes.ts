import { dayInVietNam, timeInVietNam } from '#domain/calendar/day-arithmetic.ts';
import { formatVietnameseDate, type Instant } from '#domain/calendar/plain-date.ts';
import type { SeatRole } from '#domain/council/session.ts';
import { quorumOf } from '#domain/scoring/quorum.ts';
import { letterheadLines, signatureBlock } from './official.ts';
import { wordingFoot } from './wording-foot.ts';
import { renderPdf } from './typst/render-pdf.ts';
import type { PdfOptions } from './typst/render-pdf.ts';
import { capitals, spelledCount, spelledDate, spelledTime } from './vietnamese-text.ts';
import { conclusionOf } from './minutes/conclusion.ts';
import type { MinutesProduct, MinutesRecord } from './minutes/record.ts';
import { regulationWords } from './minutes/regulation-words.ts';
import { averageWords, notesOn, resultWords, spreadWords } from './minutes/result-words.ts';

const ROLES = {
  chair: 'Chủ tịch',
  deputy: 'Phó Chủ tịch',
  member: 'Ủy viên',
  secretary: 'Thư ký',
  invited: 'Mời tham dự',
} as const satisfies Record<SeatRole, string>;

/** Minutes of a council session as PDF in the layout of Decree 30/2020. Rejects as `renderPdf` does. */
export function renderMinutes(
  record: MinutesRecord,
  options: Pick<PdfOptions, 'timestamp'>,
): Promise<Uint8Array> {
  return renderPdf('minutes', minutesPages(record), {
    ...options,
    title: `Biên bản họp Hội đồng ${record.subject}`,
  });
}

/** The record as the template reads it. */
export function minutesPages(record: MinutesRecord) {
  return {
    letterhead: letterheadLines(record.letterhead),
    subject: record.subject,
    heading: record.leftOut > 0 ? 'TRÍCH BIÊN BẢN' : 'BIÊN BẢN',
    leftOut: record.leftOut > 0 ? spelledCount(record.leftOut) : '',
    bases: record.bases,
    began: moment(record.openedAt),
    ended: moment(record.closedAt),
    venue: record.venue,
    members: record.members.map((member) => ({
      name: member.name,
      body: member.body,
      role: ROLES[member.role],
      attendance: member.present ? 'Có mặt' : 'Vắng mặt',
    })),
    attendance: attendanceWords(record),
    guests: record.guests,
    regulation: {
      title: `${record.regulation.title} (phiên bản ${record.regulation.version})`,
      rules: regulationWords(record.regulation.rules).map(capitalised),
    },
    conflicts: record.conflicts,
    proceedings: record.proceedings,
    products: record.products.map(productRow),
    conclusion: conclusionOf(record),
    agreed: record.agreed,
    copies: spelledCount(record.copies),
    chair: signatureBlock(record.chair),
    secretary: { lines: ['THƯ KÝ'], name: record.secretary },
    recipients: record.recipients,
    totals: record.memberTotals ? totalsAnnex(record) : null,
    mark: record.mark && markLines(record.mark),
    foot: wordingFoot(record.products.map(({ set }) => set)),
    demo: record.demo,
  };
}

/** Two short lines: what the ledger was, to be compared later. */
function markLines({ lines, at, head }: NonNullable<MinutesRecord['mark']>): readonly string[] {
  const time = `${timeInVietNam(at)} ngày ${formatVietnameseDate(dayInVietNam(at))}`;
  return [`Sổ cái điện tử: ${String(lines)} dòng, lúc ${time}`, head];
}

function capitalised(sentence: string): string {
  return capitals(sentence.slice(0, 1)) + sentence.slice(1);
}

function moment(instant: Instant): string {
  return `${spelledTime(instant)}, ${spelledDate(dayInVietNam(instant))}`;
}

/** How many of those with a vote were there, and whether that is enough under the Regulation. */
function attendanceWords({ members, regulation }: MinutesRecord): string {
  const voting = members.filter((member) => member.voting);
  const present = voting.filter((member) => member.present);
  const chairPresent = present.some(({ role }) => role === 'chair' || role === 'deputy');
  const attendance = { appointed: voting.length, present: present.length, chairPresent };
  const quorum = quorumOf(attendance, 0, regulation.rules);
  const enough = quorum.ok && quorum.value.met ? 'đủ' : 'không đủ';
  return `${spelledCount(present.length)}/${spelledCount(voting.length)} thành viên có quyền chấm điểm, ${enough} điều kiện họp theo Quy chế`;
}

function productRow(product: MinutesProduct) {
  const { result } = product;
  return {
    name: product.name,
    producer: product.producer,
    commune: product.commune,
    set: `${product.set.no}. ${product.set.name}`,
    sheets: `${result.counted}/${result.sheets.length}`,
    average: averageWords(product),
    spread: spreadWords(product),
    result: resultWords(product),
    notes: notesOn(product),
  };
}

/** Members with a vote in columns, by their number in the list of members; totals as whole points. */
function totalsAnnex({ members, products }: MinutesRecord) {
  const voting = members.flatMap((member, index) => (member.voting ? [{ member, index }] : []));
  return {
    columns: voting.map(({ index }) => index + 1),
    rows: products.map((product) => ({
      name: product.name,
      totals: voting.map(({ member }) => {
        const sheet = product.result.sheets.find((each) => each.member === member.id);
        return sheet?.score && !product.pointsClosed ? String(sheet.score.total) : '–';
      }),
      average: averageWords(product),
    })),
  };
}
