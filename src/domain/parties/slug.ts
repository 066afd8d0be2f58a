import { fold } from '../text/fold.ts';

/**
 * The name of a producer in addresses: letters, digits and dashes only. The second producer of the
 * same name is `…-2`, the third `…-3`.
 */
export function slugOf(legalName: string, nth: number): string {
  const words = fold(legalName).match(/[a-z0-9]+/g) ?? ['chu', 'the'];
  return nth === 1 ? words.join('-') : [...words, nth].join('-');
}
