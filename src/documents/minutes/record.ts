import type { Instant } from '#domain/calendar/plain-date.ts';
import type { SeatRole } from '#domain/council/session.ts';
import type { CriteriaSet } from '#domain/criteria/types.ts';
import type { Regulation } from '#domain/regulation/regulation.ts';
import type { DecidedOutcome } from '#domain/recognition/outcome-words.ts';
import type { ScoringResult } from '#domain/scoring/result.ts';
import type { Letterhead } from '../official.ts';
import type { Signatory } from '../vietnamese-text.ts';

/** Minutes of a council session (Đ7.3d), from the acts of the session and the results under its Regulation. */
export interface MinutesRecord {
  readonly letterhead: Letterhead;
  /** What was met for: "đánh giá, phân hạng sản phẩm OCOP đợt 2 năm 2026". */
  readonly subject: string;
  /**
   * Products left out because the reader stands aside from them; with any it is an extract (trích
   * biên bản), so that nobody takes it for the minutes.
   */
  readonly leftOut: number;
  /** What the session rests on, each without the leading "Căn cứ". */
  readonly bases: readonly string[];
  readonly venue: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant;
  readonly members: readonly MinutesMember[];
  /** People in the room without a seat: name with body. */
  readonly guests: readonly string[];
  readonly regulation: UsedRegulation;
  readonly conflicts: readonly DeclaredConflict[];
  /** What was said and done, a paragraph each, as the secretary wrote it. */
  readonly proceedings: readonly string[];
  readonly products: readonly MinutesProduct[];
  /** Who recognises: "Chủ tịch Ủy ban nhân dân tỉnh Lào Cai". */
  readonly recogniser: string;
  /** What the council agreed besides its results, a paragraph each. */
  readonly agreed: readonly string[];
  /** How many originals are signed. */
  readonly copies: number;
  readonly chair: Signatory;
  readonly secretary: string;
  readonly recipients: readonly string[];
  /** Whether each member's totals go into an annex: the Regulation decides on secrecy. */
  readonly memberTotals: boolean;
  /** The checkpoint of the ledger that covers the closing, so that the paper is its witness; null: none. */
  readonly mark: { readonly lines: number; readonly at: Instant; readonly head: string } | null;
  readonly demo: boolean;
}

export interface MinutesMember {
  /** As in `ScoredSheet.member`. */
  readonly id: string;
  readonly name: string;
  readonly body: string;
  readonly role: SeatRole;
  readonly voting: boolean;
  readonly present: boolean;
}

/** The Regulation (Quy chế) the session was held under, with the rules that decided. */
export interface UsedRegulation {
  /** "Quy chế hoạt động của Hội đồng ban hành kèm theo Quyết định số 812/QĐ-UBND ngày 15/06/2026". */
  readonly title: string;
  readonly version: string;
  readonly rules: Regulation;
}

export interface DeclaredConflict {
  readonly member: string;
  readonly product: string;
  readonly reason: string;
}

export interface MinutesProduct {
  readonly name: string;
  readonly producer: string;
  /** Commune of the producer. */
  readonly commune: string;
  readonly set: CriteriaSet;
  readonly result: ScoringResult;
  /** The product goes to another session and its points stay closed until then: none is printed. */
  readonly pointsClosed: boolean;
  /** What becomes of it, decided where every page asks too (`outcomeOf`). */
  readonly decided: DecidedOutcome;
  /** Confirmed grounds of rejection in words, with their proof. */
  readonly knockOuts: readonly { readonly ground: string; readonly proof: string }[];
}
