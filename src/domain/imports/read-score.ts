import { cellText, numberText, type SeenCell } from './grid-view.ts';
import { lower } from './plain-text.ts';
import { doubt, found, type Found } from './problem.ts';

const ONE =
  /^(?:tổng|số|đạt|trung bình|tb|điểm|:|\s)*\s*(\d{1,4}(?:[.,]\d{1,6})?)\s*(?:\/\s*100)?\s*\(?(?:điểm|đ|d|diem|points?|%)?\)?\.?(?:\s*\/\s*100)?(?:\s*(?:điểm|đ))?$/u;
const RANGE = /\d\s*(?:-|–|—|đến|tới|~|<|>|≥|≤|÷)\s*\d/u;
const INSIDE = /(?<![\d.,])(\d{1,3}(?:[.,]\d{1,6})?)\s*(?:điểm|đ(?!\p{L})|\/\s*100)/gu;

/**
 * The points of a cell as a decimal with a point: `91,14 điểm`, `73/100`, `82.5`, `Đạt 71,5 điểm (4 sao)`.
 * A range is no score. What is out of range stays as printed and is asked.
 */
export function readScore(value: SeenCell['value']): Found<string> {
  const printed = cellText(value);
  if (printed === '') return { value: null, problems: [] };
  if (typeof value === 'number') return inRange(numberText(value), printed);
  const text = lower(printed).replace(/(\d)\s*([.,])\s*(\d)/g, '$1$2$3');
  if (/^(?:≥|>|<|≤|trên|dưới|khoảng|từ|~)/u.test(text) || RANGE.test(text))
    return doubt<string>(null, 'SCORE_RANGE', printed);
  const whole = ONE.exec(text);
  const inside = [...text.matchAll(INSIDE)].map(([, number]) => number);
  const number = whole?.[1] ?? (inside.length === 1 ? inside[0] : undefined);
  if (number === undefined) return doubt<string>(null, 'SCORE_UNREADABLE', printed);
  return inRange(number.replace(',', '.'), printed);
}

function inRange(score: string, printed: string): Found<string> {
  const points = Number(score);
  return points > 100 || points < 0 ? doubt(score, 'SCORE_OUT_OF_RANGE', printed) : found(score);
}
