const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * A key under which two spellings of one Vietnamese name meet, and two names never: capitals,
 * spaces and the place of the tone mark (`oà`, `òa`) do not count, the tone itself does, because
 * Sơn Hà and Sơn Hạ are two communes. (For searching there is `fold`, which drops the tones too.)
 */
export function nameKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = makeKey(name);
  keys.set(name, key);
  return key;
}

/** The same few thousand names come back in many thousand rows. */
const keys = new Map<string, string>();

function makeKey(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join(''))
    .join(' ');
}
