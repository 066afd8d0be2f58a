import { foldCode } from '#domain/recognition/code-key.ts';

/** No code and no number is longer; what is longer was pasted by mistake. */
const LONGEST = 80;

/** In the address of a page about one code, or of the form that asks for it, with or without `https://`. */
const IN_ADDRESS = /(?:(?:kiem-tra|san-pham|check)\/|[?&]ma=)([^/?&#\s]+)/;

/**
 * The code in what somebody typed, pasted or scanned: a code, the number of a certificate, or the
 * address of a check page, in which the code stands. Empty when nothing of a code is left.
 */
export function readTypedCode(typed: string): string {
  const inAddress = IN_ADDRESS.exec(typed)?.[1];
  const code = inAddress === undefined ? typed : unescaped(inAddress);
  return foldCode(foldCode(code).slice(0, LONGEST));
}

/** An address that somebody cut in the middle of a sign stays as it is. */
function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
