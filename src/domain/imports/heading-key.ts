import { fold } from '../text/fold.ts';
import { ourLetters } from './plain-text.ts';

/**
 * A heading by which spellings of it meet: capitals, diacritics, line breaks, letters of other
 * keyboards and signs do not count. `Tên\nSản phẩm (OCOP):` is `ten san pham ocop`.
 */
export function headingKey(text: string): string {
  return fold(ourLetters(text.replaceAll('_', ' ')))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
