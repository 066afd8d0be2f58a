import type { CriteriaVersion } from '#domain/criteria/types.ts';
import { wordingPlaces, type WordingPlace } from '#domain/criteria/wording.ts';
import { writeSheet } from '#exchange/sheet.ts';

/**
 * An invented wording of every place of a version, as a sheet: our short words behind a mark, so that
 * a test sees whose words it reads. No text of the gazette stands in the tests.
 */
export function wordingFile(
  version: CriteriaVersion,
  mark = 'Công báo',
  keep: (place: WordingPlace) => boolean = () => true,
): Uint8Array {
  const rows = wordingPlaces(version)
    .filter(keep)
    .map((place) => [
      place.set,
      place.criterion,
      place.item,
      place.points === null ? '' : `${place.points}`,
      `${mark}: ${place.text}`,
    ]);
  return new TextEncoder().encode(
    writeSheet([['set', 'criterion', 'option', 'points', 'text'], ...rows]),
  );
}
