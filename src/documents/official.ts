import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { capitals, signatureLines, spelledDate } from './vietnamese-text.ts';
import type { Signatory } from './vietnamese-text.ts';

/** The head of an official document (Decree 30/2020, Annex I): who, which number, where, when. */
export interface Letterhead {
  /** The body above the issuer, where the layout names it. */
  readonly superior: string | null;
  /** A line end stands where a long name is to be broken. */
  readonly issuer: string;
  /** Serial within the year; `null` while the paper has no number, and a gap is printed. */
  readonly number: string | null;
  /** Kind and issuer in letters, "BB-HĐ". */
  readonly sign: string;
  readonly place: string;
  /** `null` while the paper has no date: printed with gaps for the day and month of `year`. */
  readonly date: PlainDate | null;
  readonly year: number;
}

/** A letterhead as the templates read it. */
export function letterheadLines(head: Letterhead) {
  return {
    superior: head.superior === null ? '' : bodyName(head.superior),
    issuer: bodyName(head.issuer),
    number: `Số: ${head.number ?? '……'}/${head.sign}`,
    placeAndDate: placeAndDate(head.place, head.date, head.year),
  };
}

/** A body's name in capitals; of a People's Committee the place stands on a line of its own. */
function bodyName(name: string): string {
  return capitals(name).replace(/^ỦY BAN NHÂN DÂN (?=\S)/u, 'ỦY BAN NHÂN DÂN\n');
}

/** "Lào Cai, ngày 04 tháng 12 năm 2026", with gaps when the day is not known yet. */
export function placeAndDate(place: string, date: PlainDate | null, year: number): string {
  return `${place}, ${date === null ? `ngày …… tháng …… năm ${year}` : spelledDate(date)}`;
}

/** A signature block as the templates read it: lines above the signature, name below. */
export function signatureBlock(signatory: Signatory) {
  return { lines: signatureLines(signatory), name: signatory.name };
}

/** Words that stand on every official paper (Decree 30/2020, Annex I). */
export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
export const TO = 'Kính gửi:';
export const RECIPIENTS = 'Nơi nhận:';

/** "41/UBND-KT" is the number 41 and the sign UBND-KT; what has no stroke is all number. */
export function numberAndSign(
  typed: string | undefined,
  usualSign: string,
): Pick<Letterhead, 'number' | 'sign'> {
  if (typed === undefined) return { number: null, sign: usualSign };
  const stroke = typed.indexOf('/');
  if (stroke === -1) return { number: typed, sign: usualSign };
  return { number: typed.slice(0, stroke).trim(), sign: typed.slice(stroke + 1).trim() };
}
