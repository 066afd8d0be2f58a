import type { Letterhead } from '../official.ts';
import type { Signatory } from '../vietnamese-text.ts';

/**
 * An official paper as blocks, without a word of layout: both writers, PDF and Word, draw this and
 * say nothing of their own, so that a paper reads the same in either form.
 */
export interface Paper {
  readonly letterhead: Letterhead;
  /** "V/v …" of a letter, under its number; null for papers with a title. */
  readonly subject: string | null;
  /** "QUYẾT ĐỊNH" and what it is about; null for a letter. */
  readonly title: { readonly kind: string; readonly about: string } | null;
  /** "CHỦ TỊCH …": in whose name it decides; above the grounds. */
  readonly authority: string | null;
  /** "Kính gửi: …". */
  readonly addressees: readonly string[];
  readonly blocks: readonly Block[];
  readonly recipients: readonly string[];
  readonly signatory: Signatory;
  /** Each begins on a page of its own, behind the signature. */
  readonly annexes: readonly Annex[];
  /** Nobody has signed it: every page says that it has no force. */
  readonly draft: boolean;
  /** At the foot of every page of an export: its filter, its day, when it was made. */
  readonly foot?: string;
  readonly demo: boolean;
}

export type Block =
  /** In italics, "Căn cứ …". */
  | { readonly kind: 'ground'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** "Điều 1." in bold before its first sentence. */
  | { readonly kind: 'article'; readonly label: string; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** "QUYẾT ĐỊNH:" in the middle. */
  | { readonly kind: 'centred'; readonly text: string }
  /** "- …" */
  | { readonly kind: 'item'; readonly text: string }
  | { readonly kind: 'table'; readonly table: PaperTable }
  /** A chart: a bar each, as long as its value, with name and value in words. */
  | { readonly kind: 'bars'; readonly bars: readonly PaperBar[] };

export interface PaperBar {
  readonly label: string;
  readonly value: number;
  readonly words: string;
}

export interface PaperTable {
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface PaperColumn {
  readonly head: string;
  /** In hundredths of the width of the text. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface Annex {
  readonly label: string;
  readonly about: string;
  /** "(Kèm theo Quyết định số …)". */
  readonly under: string;
  /** Wide tables lie on their side. */
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
}

/** What every page of an unsigned paper says. */
export const DRAFT_WORDS = 'DỰ THẢO, không có giá trị';
/** What every page of a demonstration says. */
export const DEMO_WORDS = 'Dữ liệu mẫu: tên người, cơ sở và số liệu không có thật.';
