import type { Level } from '#domain/recognition/earlier-certificate.ts';
import { m } from '#words/paraglide/messages.js';

/** Who recognised, in a word. */
export const LEVEL_WORDS: Readonly<Record<Level, () => string>> = {
  district: m.recognition_earlier_level_district,
  province: m.recognition_earlier_level_province,
  centre: m.recognition_earlier_level_centre,
};
