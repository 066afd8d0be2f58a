import { foldCode } from '#domain/recognition/product-code.ts';

/** No product code is longer; what is longer was pasted by mistake. */
const LONGEST = 40;

/**
 * The code in what somebody typed, pasted or scanned: a code, or the whole address of a check page,
 * of which the last part is the code. Empty when nothing of a code is left.
 */
export function readTypedCode(typed: string): string {
  const [withoutQuery = ''] = typed.trim().split(/[?#]/);
  const parts = withoutQuery.includes('://') ? withoutQuery.split('/').filter(Boolean) : [typed];
  return foldCode(parts.at(-1) ?? '').slice(0, LONGEST);
}
