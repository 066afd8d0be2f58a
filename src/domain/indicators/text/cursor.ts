import type { RefusalCode, RefusalData } from '../../refusals.ts';
import { refusal, type Refusal } from '../../result.ts';
import type { Token } from './tokens.ts';

/**
 * Reads the tokens of one clause from left to right. What cannot be read is noted once, with its place,
 * and from then on nothing more is read: `undefined` goes up to whoever asked.
 */
export class Cursor {
  readonly #tokens: readonly Token[];
  #at = 0;
  #refusal: Refusal | undefined;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get refusal(): Refusal | undefined {
    return this.#refusal;
  }

  get isDone(): boolean {
    return this.#at >= this.#tokens.length;
  }

  peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  next(): Token | undefined {
    const token = this.peek();
    if (token) this.#at += 1;
    return token;
  }

  /** Takes these words or signs if they come next. */
  take(phrase: string): boolean {
    const parts = piecesOf(phrase);
    const come = parts.every((part, index) => this.#tokens[this.#at + index]?.text === part);
    if (come) this.#at += parts.length;
    return come;
  }

  /** The longest of the phrases that comes next, which is taken. */
  takeLongest<Of>(phrases: readonly (readonly [phrase: string, value: Of])[]): Of | undefined {
    const byLength = phrases.toSorted(([a], [b]) => piecesOf(b).length - piecesOf(a).length);
    return byLength.find(([phrase]) => this.take(phrase))?.[1];
  }

  /** What stands here and goes on to the next sign, number or end: shown where a phrase was not known. */
  phraseHere(): string {
    const words: string[] = [];
    for (let at = this.#at; ; at += 1) {
      const token = this.#tokens[at];
      const goesOn = token && (token.kind === 'word' || token.text === '.');
      if (!goesOn || (words.length > 0 && STOPS.has(token.text))) break;
      words.push(token.text);
    }
    return words.join(' ').replaceAll(' . ', '.') || (this.peek()?.text ?? '');
  }

  /** Notes a refusal at the token that comes next, or behind the last. */
  fail(code: RefusalCode, data: RefusalData = {}): undefined {
    const last = this.#tokens.at(-1);
    const here = this.peek();
    const line = (here ?? last)?.line ?? 1;
    const column = here?.column ?? (last ? last.column + [...last.text].length : 1);
    this.#refusal ??= refusal(code, { line, column, ...data });
    return undefined;
  }
}

const STOPS = new Set(['và', 'hoặc', 'khi', 'thuộc', 'khác', 'gồm', 'trong', 'trước', 'có']);

/** A phrase as tokens: the dot is one of its own. */
function piecesOf(phrase: string): readonly string[] {
  return phrase.replaceAll('.', ' . ').split(' ').filter(Boolean);
}
