/** Longer addresses than this are no link of ours: the longest we make holds the words of a search. */
export const LONGEST_ADDRESS = 4096;

/**
 * Text that everything behind the pages can hold. PostgreSQL has no U+0000, and half a surrogate
 * pair is no character: both would end as a fault deep inside, so they are turned away at the door.
 */
export function isClean(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** Whether percent signs and bytes of an address or a posted form are characters at all. */
export function decodesCleanly(encoded: string): boolean {
  try {
    return isClean(decodeURIComponent(encoded));
  } catch {
    return false;
  }
}

/**
 * Whether what was sent can be read as what it says it is: a form, JSON, or any other text in UTF-8.
 * Every name and value in it must be clean, at every depth.
 */
export function isCleanBody(bytes: Uint8Array, contentType: string): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (contentType.startsWith('application/x-www-form-urlencoded')) return decodesCleanly(text);
    if (contentType.startsWith('application/json')) return isCleanJson(text);
    return isClean(text);
  } catch {
    return false;
  }
}

/** Nothing of ours is nested deeper; reading half a million brackets would keep the machine busy. */
const DEEPEST = 16;

/** JSON can hide both behind `\u0000` and `\ud800`. */
function isCleanJson(text: string): boolean {
  return depthOf(text) <= DEEPEST && isCleanValue(JSON.parse(text));
}

function isCleanValue(value: unknown): boolean {
  if (typeof value === 'string') return isClean(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, inner]) => isClean(name) && isCleanValue(inner));
}

function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of json.replace(/"(?:[^"\\]|\\.)*"/g, '').matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
