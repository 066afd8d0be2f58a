import { dayOfMonth, monthOf, yearOf } from '#domain/calendar/plain-date.ts';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';

const VIET_NAM_HOURS_AHEAD_OF_UTC = 7;

/**
 * The day as an official document spells it: "ngày 04 tháng 12 năm 2026". A zero stands before days
 * under 10 and before months 1 and 2 only (Decree 30/2020, Annex I, II.4).
 */
export function spelledDate(date: PlainDate): string {
  const day = String(dayOfMonth(date)).padStart(2, '0');
  const month = monthOf(date);
  return `ngày ${day} tháng ${month <= 2 ? `0${month}` : month} năm ${yearOf(date)}`;
}

/** The time of day in Viet Nam as minutes write it: "08 giờ 30 phút". */
export function spelledTime(instant: Instant): string {
  const hour = (Number(instant.slice(11, 13)) + VIET_NAM_HOURS_AHEAD_OF_UTC) % 24;
  return `${String(hour).padStart(2, '0')} giờ ${instant.slice(14, 16)} phút`;
}

/** A count as minutes write it, at least two digits: "07", "15". */
export function spelledCount(count: number): string {
  return String(count).padStart(2, '0');
}

/** Capital letters of Vietnamese text. */
export function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}

/** Who signs, as the signature block of Decree 30/2020 prints it. */
export interface Signatory {
  /** A collective signed for, as "Hội đồng" or "Ủy ban nhân dân": prints "TM. …". */
  readonly onBehalfOf?: string;
  /** "Chủ tịch"; a deputy's title prints as signed for the head. */
  readonly title: string;
  readonly name: string;
}

/**
 * The lines above a signature: the collective signed for ("TM."), then the title. A deputy signs
 * for the head ("KT. CHỦ TỊCH" over "PHÓ CHỦ TỊCH"), Decree 30/2020, Article 13.
 */
export function signatureLines(signatory: Omit<Signatory, 'name'>): string[] {
  const title = capitals(signatory.title);
  const head = /^PHÓ (.+)$/u.exec(title)?.[1];
  const titles = head === undefined ? [title] : [`KT. ${head}`, title];
  return signatory.onBehalfOf === undefined
    ? titles
    : [`TM. ${capitals(signatory.onBehalfOf)}`, ...titles];
}

/** A decimal written with a point, as computers do, with the comma people write: "73,38". */
export function decimalComma(decimal: string): string {
  return decimal.replace('.', ',');
}
