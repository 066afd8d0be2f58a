/**
 * What a printed document may not carry: control characters, characters that hide or reverse the
 * text beside them (a name that reads as another name), and private-use characters, which PDF/A
 * refuses. Line ends and tabs stay.
 */
const UNPRINTABLE = /[^\P{C}\n\t]/gu;

/** One text as it may be printed: NFC, so that composed letters find their glyph, without hidden signs. */
export function printableText(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(UNPRINTABLE, '');
}

/**
 * The record as the JSON a template reads. This is the only way user text enters a document: as
 * data, never as markup, because markup is code. The texts are cleaned one by one and not the JSON
 * as a whole: an escaped line end followed by a combining mark would melt into one letter.
 */
export function printableJson(data: unknown): string {
  return JSON.stringify(data, (_key, value: unknown) =>
    typeof value === 'string' ? printableText(value) : value,
  );
}
