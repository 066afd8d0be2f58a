import { fold } from '#domain/text/fold.ts';

/** A name between braces as it is compared: however its tones are typed, with spaces or with strokes. */
export function tagName(written: string): string {
  return fold(written).replace(/[\s_]+/gu, '_');
}
