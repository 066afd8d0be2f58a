import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { DossierKind } from '#domain/dossier/acts.ts';
import type { NumberedPaper, PaperNumber } from '#domain/recognition/papers.ts';
import { goesToMinistry, isCertified, type Outcome } from '#domain/recognition/outcome.ts';
import { numberAndSign, type Letterhead } from '../official.ts';
import { capitals, spelledCount, spelledDate } from '../vietnamese-text.ts';
import type { Paper } from './paper.ts';

/** All that the papers of a decision say: as it was decided and assessed, never as the register is today. */
export interface DecisionFacts {
  /** "Ủy ban nhân dân tỉnh Lào Cai". */
  readonly committee: string;
  /** "Chủ tịch Ủy ban nhân dân tỉnh Lào Cai". */
  readonly chairman: string;
  /** "Lào Cai". */
  readonly place: string;
  /** The body that prepared it: "Văn phòng Điều phối nông thôn mới tỉnh Lào Cai". */
  readonly office: string;
  readonly number: string;
  readonly dated: PlainDate;
  readonly signer: { readonly name: string; readonly title: string };
  readonly signed: boolean;
  readonly legalBasis: readonly string[];
  /** Null for a decision that follows no session. */
  readonly session: { readonly name: string; readonly heldOn: PlainDate } | null;
  readonly validTo: PlainDate;
  /** What the office gave its own papers, as far as it has. */
  readonly numbers: Readonly<Partial<Record<GivenNumber, PaperNumber>>>;
  /** In the order of the decision. */
  readonly items: readonly PaperItem[];
  readonly demo: boolean;
}

/** Papers besides the decision that carry a number of their own. */
export type GivenNumber = NumberedPaper | 'notice';

/** One product of the decision. */
export interface PaperItem {
  readonly dossierId: string;
  readonly producerId: string;
  readonly unitId: string;
  readonly product: string;
  readonly producer: string;
  readonly address: string;
  /** "xã Bắc Hà". */
  readonly commune: string;
  /** "7. Chế biến từ rau, củ, quả, hạt". */
  readonly set: string;
  /** With a decimal comma, as the minutes print it: "73,86". */
  readonly score: string;
  readonly star: number;
  readonly heldStar: number | null;
  readonly outcome: Outcome;
  readonly kind: DossierKind;
  /** Samples that the set asks for; none for tourism. */
  readonly samples: number;
  /** Once it is issued. */
  readonly certificate: string | null;
}

export const certified = ({ items }: DecisionFacts) =>
  items.filter(({ outcome }) => isCertified(outcome));
export const toMinistry = ({ items }: DecisionFacts) =>
  items.filter(({ outcome }) => goesToMinistry(outcome));
export const kept = ({ items }: DecisionFacts) => items.filter(({ outcome }) => outcome === 'kept');

/** "03 sản phẩm 4 sao và 02 sản phẩm 3 sao". */
export function starWords(items: readonly PaperItem[]): string {
  const stars = [4, 3].flatMap((star) => {
    const count = items.filter((item) => item.star === star).length;
    return count === 0 ? [] : [`${spelledCount(count)} sản phẩm ${String(star)} sao`];
  });
  return stars.join(' và ');
}

export function producersOf(items: readonly PaperItem[]): number {
  return new Set(items.map(({ producerId }) => producerId)).size;
}

/** "Quyết định số 3127/QĐ-UBND ngày 04 tháng 12 năm 2026 của Chủ tịch …". */
export function decisionWords({ number, dated, chairman }: DecisionFacts): string {
  return `Quyết định số ${number} ${spelledDate(dated)} của ${chairman}`;
}

/** A ground as a paper prints it: each but the last ends in a semicolon. */
export function grounds(texts: readonly string[]): Paper['blocks'] {
  return texts.map((text) => ({
    kind: 'ground',
    text: `${/^căn cứ/iu.test(text) ? '' : 'Căn cứ '}${text.replace(/[;.\s]+$/u, '')};`,
  }));
}

/** The head of a paper of the office, below the committee that it works for. */
export function officeHead(facts: DecisionFacts, of: GivenNumber, sign: string): Letterhead {
  return { superior: facts.committee, issuer: facts.office, ...numbered(facts, of, sign) };
}

/** The head of a paper in the committee's own name. */
export function committeeHead(facts: DecisionFacts, of: GivenNumber, sign: string): Letterhead {
  return { superior: null, issuer: facts.committee, ...numbered(facts, of, sign) };
}

/** Number and day as given, with gaps where none was given yet. */
function numbered({ numbers, place, dated }: DecisionFacts, of: GivenNumber, sign: string) {
  const given = numbers[of];
  return {
    ...numberAndSign(given?.number, sign),
    place,
    date: given?.dated ?? null,
    year: Number((given?.dated ?? dated).slice(0, 4)),
  };
}

/** The office's own head signs; the register does not know the name, so it is written by hand. */
export const HEAD_OF_OFFICE = { title: 'Thủ trưởng cơ quan', name: '' } as const;

export function upperFirst(text: string): string {
  return capitals(text.slice(0, 1)) + text.slice(1);
}
