import { MAX_MEGABYTES } from '#app/files/upload-file.ts';
import { refusal } from '#domain/result.ts';
import { shownRefusal } from '#request/form.ts';

/** How large a file may be, and what is said of one that is larger before a byte of it goes out. */
export interface UploadLimit {
  readonly bytes: number;
  readonly sentence: string;
}

/** In the words of the page's language. */
export function uploadLimit(): UploadLimit {
  const { sentence } = shownRefusal(refusal('FILE_TOO_LARGE', { max: MAX_MEGABYTES }));
  return { bytes: MAX_MEGABYTES * 1024 * 1024, sentence };
}
