import { lower } from './plain-text.ts';

/** Sums, ends, signatures and notes beneath or between the rows: none of them is a product. */
const FOOTER =
  /^(?:tổng(?: cộng| số| hợp)?(?![\p{L}]| công ty| đội)|cộng(?![\p{L}]| đồng)|cộng:|người (?:lập|ký|tổng hợp|kiểm)|thủ trưởng|(?:phó )?(?:giám đốc|chủ tịch|trưởng phòng|chi cục trưởng|chánh văn phòng|kế toán trưởng)(?:\s*$|\s*\()|tm\.|kt\.|tl\.|tuq\.|q\. ?chủ tịch|nơi nhận|lưu:|ghi chú\s*[:(.]|\(?\s*(?:ký|đã ký)|\(\*\)|\*\s|danh sách (?:này|có|gồm|trên)|(?:ấn định|ký tên|xác nhận)(?![\p{L}])|bằng chữ|như trên|- như|- lưu|chi tiết theo|đơn vị tính|ủy ban nhân dân|uỷ ban nhân dân|chi cục|văn phòng điều phối|.{0,40}(?:,\s*)?ngày\s*[\d.…]*\s*tháng\s*[\d.…]*\s*năm)/u;
const SIGNATURE =
  /^(?:người (?:lập|ký|tổng hợp|kiểm)|thủ trưởng|(?:phó )?(?:giám đốc|chủ tịch|trưởng phòng|chi cục trưởng|chánh văn phòng|kế toán trưởng)(?:\s*$|\s*\()|tm\.|kt\.|tl\.|tuq\.|q\. ?chủ tịch|\(?\s*(?:ký|đã ký)(?![\p{L}])|ký tên)/u;
const ONLY_SIGNS = /^[\s\d.,()%\-–—_*…:/]*$/u;

/** Whether a text begins like a sum, a signature or a note. */
export function isFooter(text: string): boolean {
  return FOOTER.test(lower(text));
}

/** Whether a text is the office or the note of whoever signs; names stand beneath. */
export function isSignature(text: string): boolean {
  return SIGNATURE.test(lower(text));
}

/** Figures, dots and strokes: no name of anything. */
export function isOnlySigns(text: string): boolean {
  return ONLY_SIGNS.test(text);
}

/** The number of products that a sum names: `Tổng cộng: 25 sản phẩm`, or the only figure beside it. */
export function statedTotal(text: string, beside: readonly number[]): number | null {
  if (
    !/^(?:tổng(?: cộng| số)?|cộng)(?![\p{L}])(?! (?:huyện|xã|nhóm|thành phố|thị xã|điểm))/u.test(
      lower(text),
    )
  )
    return null;
  const inText = /(\d+)\s*(?:sản phẩm|sp)(?![\p{L}])/u.exec(lower(text));
  if (inText) return Number(inText[1]);
  const [only, ...others] = beside;
  return only !== undefined && others.length === 0 ? only : null;
}
