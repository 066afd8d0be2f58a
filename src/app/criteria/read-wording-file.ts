import { checkWording } from '#domain/criteria/check-wording.ts';
import type { CriteriaVersion } from '#domain/criteria/types.ts';
import type { WordingText } from '#domain/criteria/wording.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readWording } from '#exchange/criteria/read-wording.ts';

/**
 * The gazette's wording of a version out of a file as it came. Refuses WORDING_NOT_TEXT, and what
 * `readWording` and `checkWording` refuse.
 */
export function readWordingFile(
  version: CriteriaVersion,
  content: Uint8Array,
): Result<readonly WordingText[]> {
  const text = textOf(content);
  if (!text.ok) return text;
  const file = readWording(text.value);
  return file.ok ? checkWording(version, file.value) : file;
}

/** UTF-8 and nothing else: a file in another code would put wrong letters on every sheet. */
function textOf(content: Uint8Array): Result<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return refuse('WORDING_NOT_TEXT');
  }
}
