import { cellText, type SeenCell } from './grid-view.ts';
import { lower } from './plain-text.ts';
import { doubt, found, type Found } from './problem.ts';

export type Star = 3 | 4 | 5;

const WORDS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
};
/** Words that say that the star is not given (yet), or no longer. */
const NOT_GIVEN =
  /dưới \d|cận |gần (?:đạt )?\d|tiềm năng|đề nghị|đề xuất|trình |thu hồi|hủy|huỷ|không |chưa|rút|chờ|dự kiến|phấn đấu|bị loại/u;
/** A star that is hoped for beside the one that is given: `4 sao (tiềm năng 5 sao)`. */
const HOPED = /(?:tiềm năng|đề nghị|đề xuất|trình)[^;,()]*?\d\s*sao/gu;
const SIGNS = /[★⭐✭✯✰*]/gu;
const STARS_IN_WORDS =
  /(?:(?<!\d)(?<number>\d{1,2})(?:[.,]0+)?\s*(?:sao|[*★⭐]|stars?)|(?:sao|[★⭐])\s*:?\s*(?<behind>\d)$)/gu;
const WORD_STARS = /(?<word>một|hai|ba|bốn|tư|năm)\s+sao/gu;

/**
 * The star of a cell: `4`, `4.0`, `4*`, `04 sao`, `Đạt 4 sao`, `★★★`, `ba sao`. Null with what was
 * printed for anything that is no star of a recognition: `tiềm năng 5 sao`, `thu hồi`, `0`, `3-4 sao`.
 */
export function readStar(value: SeenCell['value']): Found<Star> {
  const printed = cellText(value);
  if (printed === '') return found<Star | null>(null) as Found<Star>;
  const text = lower(printed);
  const hoped = text.replace(HOPED, ' ');
  const beside = numbersIn(hoped);
  if (NOT_GIVEN.test(hoped) || (hoped !== text && beside.length === 0))
    return doubt<Star>(null, 'STAR_NOT_GIVEN', printed);
  const [only, ...others] = [...new Set(beside)];
  if (only === undefined || others.length > 0) return doubt<Star>(null, 'STAR_UNREADABLE', printed);
  if (only === 3 || only === 4 || only === 5) {
    const more = hoped !== text || /hết (?:hạn|hiệu lực)/u.test(text);
    return more ? doubt<Star>(only, 'STAR_NOT_GIVEN', printed) : found<Star>(only);
  }
  return doubt<Star>(null, 'STAR_NOT_GIVEN', printed);
}

function numbersIn(text: string): readonly number[] {
  const bare =
    /^(?:hạng|loại|đạt|ocop|:|\s)*(\d{1,2})(?:[.,]0+)?(?:\s*(?:sao|\*|stars?|\(\*\)))?\.?$/u.exec(
      text,
    );
  if (bare) return [Number(bare[1])];
  const signs = text.match(SIGNS)?.length ?? 0;
  if (signs > 0 && text.replace(SIGNS, '').replace(/[☆\s\ufe0f]/gu, '') === '') return [signs];
  if (/\d\s*(?:-|–|\/|đến|hoặc)\s*\d+\s*sao/u.test(text)) return [];
  const open = text.replace(/[()]/g, ' ');
  const written = [...open.matchAll(STARS_IN_WORDS)].map(({ groups }) =>
    Number(groups?.['number'] ?? groups?.['behind']),
  );
  const spoken = [...open.matchAll(WORD_STARS)].map(({ groups }) => WORDS[groups?.['word'] ?? '']);
  return [...written, ...spoken.filter((one) => one !== undefined)];
}
