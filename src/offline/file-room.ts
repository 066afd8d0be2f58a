/** What a device keeps of files at most: a phone has other uses for its room, and a browser its own limit. */
export const DEVICE_FILES = 20;
export const DEVICE_MEGABYTES = 100;

/** Whether one more file finds room beside those that are kept, of whichever account. */
export function fitsOnDevice(kept: readonly number[], bytes: number): boolean {
  const all = kept.reduce((sum, one) => sum + one, bytes);
  return kept.length < DEVICE_FILES && all <= DEVICE_MEGABYTES * 1024 * 1024;
}
