import type { OwnSheet } from '#app/council/view-sheet.ts';
import { EMPTY_SHEET, type SheetContent } from '#domain/council/sheet-change.ts';
import type { Received } from '#offline/item.ts';

/** A sheet as the server has it, for the outbox; one that nobody has begun is empty, version 0. */
export function receivedSheet(sheet: OwnSheet | null): Received<SheetContent> {
  if (!sheet) return { content: EMPTY_SHEET, version: 0, at: null };
  const { choices, remarks, comment, version, updatedAt } = sheet;
  return { content: { choices, remarks, comment }, version, at: updatedAt };
}
