import { lower, ourLetters } from './plain-text.ts';
import { partOf } from './place-parts.ts';
import type { PlaceNames } from './place-names.ts';
import { isGroupName } from './groups.ts';
import { readStar, type Star } from './read-star.ts';

/** A line between the rows that says something of all rows beneath it. */
export interface Section {
  /** `A`, `I`, `1`: lines with marks of one kind stand on one level. */
  readonly mark: string;
  readonly says: SectionValue | null;
}

export type SectionValue =
  | { readonly field: 'district' | 'commune' | 'group' | 'producerKind'; readonly text: string }
  | { readonly field: 'star'; readonly star: Star };

const MARK =
  /^(?:(?<roman>[IVX]{1,6})|(?<letter>[A-ZĐ])|(?<number>\d{1,2}(?:\.\d{1,2})*))\s*(?:[.)/\-–:]+\s*|\s+)(?=\p{L})/u;
const COUNT =
  /\s*[:(\-–]?\s*(?:có |gồm |tổng(?: số)?:? )?\d+\s*(?:sản phẩm|sp|chủ thể)(?:[^)]*)\)?\s*:?\s*$/iu;
const GROUP =
  /^(?:nhóm(?: sản phẩm| ngành hàng| hàng)?|ngành(?: hàng)?|lĩnh vực|bộ sản phẩm|phân nhóm)\s*(?:[\dIVX]{1,4}\s*[.:)–-])?\s*[:–-]?\s*/iu;
const KIND =
  /^(?:các )?(?:hợp tác xã|htx|doanh nghiệp|công ty|hộ kinh doanh|hộ sản xuất|tổ hợp tác|cơ sở sản xuất)(?:, (?:hợp tác xã|doanh nghiệp|hộ kinh doanh|tổ hợp tác|công ty))*$/iu;

/**
 * Reads the line that stands alone in its row, with the mark of the cell before it if it has one:
 * `I` `Huyện Bắc Hà`, `I. Huyện Bắc Hà (12 sản phẩm)`, `Nhóm thực phẩm`, `Sản phẩm 4 sao`.
 * What names neither kind nor group in words (`Bắc Hà`) is one only with a mark, or where no product stands.
 */
export function readSection(no: string, text: string, names: PlaceNames, alone: boolean): Section {
  const tidy = ourLetters(text);
  const inText = MARK.exec(tidy);
  const mark = no !== '' ? markOf(no) : inText === null ? '' : markOf(inText[0]);
  const line = (inText === null ? tidy : tidy.slice(inText[0].length))
    .replace(COUNT, '')
    .replace(/[\s:.;]+$/, '');
  return { mark, says: saysOf(line, mark !== '' || alone, names) };
}

function saysOf(line: string, apart: boolean, names: PlaceNames): SectionValue | null {
  const plain = lower(line);
  if (
    /sao(?:\s|$|\))/u.test(plain) &&
    /^(?:các |nhóm )?(?:sản phẩm|sp|hạng|danh sách|đạt|\d|ba|bốn|năm)/u.test(plain)
  ) {
    const star = readStar(
      plain.replace(/^(?:các |nhóm )?(?:sản phẩm|sp|danh sách(?: sản phẩm)?)\s*(?:ocop\s*)?/u, ''),
    ).value;
    return star === null ? null : { field: 'star', star };
  }
  const group = GROUP.exec(line);
  if (group !== null) {
    // A group begins like a name, also behind the word Nhóm.
    const text = line.slice(group[0].length).trim();
    const name = text.charAt(0).toUpperCase() + text.slice(1);
    return text === '' ? null : { field: 'group', text: name };
  }
  const place = partOf(line.replace(/^(?:địa bàn|khu vực|đơn vị|ubnd)\s*:?\s*/iu, ''));
  if (place.kind === 'district' || place.kind === 'city')
    return { field: 'district', text: place.printed };
  if (place.kind === 'commune') return { field: 'commune', text: place.printed };
  if (!apart) return null;
  if (isGroupName(line)) return { field: 'group', text: line };
  if (KIND.test(line)) return { field: 'producerKind', text: line };
  if (names.has('district', place.name)) return { field: 'district', text: place.printed };
  if (names.has('commune', place.name)) return { field: 'commune', text: place.printed };
  return null;
}

/** `I`, `II.`: roman; `A`: letter; `1`, `2.1`: number and its depth. */
function markOf(text: string): string {
  const mark = text.trim().replace(/[.)/\-–:\s]+$/, '');
  if (/^[IVX]+$/.test(mark)) return 'roman';
  if (/^[A-ZĐ]$/.test(mark)) return 'letter';
  return /^\d/.test(mark) ? `number${mark.split('.').length}` : 'text';
}

/** The sections that hold for a row: an outer one that changes ends those within it. */
export class SectionStack {
  #levels: { readonly level: string; readonly says: SectionValue | null }[] = [];

  enter({ mark, says }: Section): void {
    const level = mark === '' ? (says?.field ?? 'text') : mark;
    const at = this.#levels.findIndex((one) => one.level === level);
    if (at >= 0) this.#levels.length = at;
    this.#levels.push({ level, says });
  }

  textOf(field: Exclude<SectionValue['field'], 'star'>): string | null {
    for (const { says } of this.#levels.toReversed()) {
      if (says?.field === field) return says.text;
    }
    return null;
  }

  get star(): Star | null {
    for (const { says } of this.#levels.toReversed()) if (says?.field === 'star') return says.star;
    return null;
  }
}
