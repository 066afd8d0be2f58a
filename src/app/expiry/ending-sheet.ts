import type { Actor } from '#domain/access/authorize.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { EndingFilter } from '#domain/expiry/views.ts';
import { writeSheet } from '#exchange/sheet.ts';
import { m } from '#words/paraglide/messages.js';
import type { Deps } from '../deps.ts';
import { everyEnding, type ListedEnding } from './list-ending.ts';

const ANSWER = {
  renews: m.expiry_answer_renews,
  stops: m.expiry_answer_stops,
  call: m.expiry_answer_call,
} as const;

/** The list as it is narrowed, as a sheet for spreadsheet programs. */
export async function endingSheet(deps: Deps, actor: Actor, filter: EndingFilter): Promise<string> {
  const rows = await everyEnding(deps, actor, filter);
  const head = [
    m.expiry_csv_code(),
    m.expiry_col_product(),
    m.expiry_csv_producer(),
    m.expiry_place(),
    m.expiry_csv_star(),
    m.expiry_csv_last(),
    m.expiry_csv_from(),
    m.expiry_csv_to(),
    m.expiry_col_answer(),
  ];
  return writeSheet([head, ...rows.map(lineOf)].map((row) => row.map(harmless)));
}

function lineOf(row: ListedEnding): readonly string[] {
  return [
    row.code,
    row.productName,
    row.producerName,
    row.place,
    String(row.star),
    formatVietnameseDate(row.lastDay),
    formatVietnameseDate(row.window.opensOn),
    formatVietnameseDate(row.window.closesOn),
    row.handedIn
      ? m.expiry_answer_handedIn()
      : row.answer === null
        ? m.expiry_answer_none()
        : ANSWER[row.answer](),
  ];
}

/** A cell that begins like a formula is text, whatever a product is called. */
function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
