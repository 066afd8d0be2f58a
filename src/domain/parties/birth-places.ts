/**
 * The places that personal numbers begin with: the 63 provinces as they were numbered when the numbers
 * were given out. Mergers of provinces did not change the numbers people have.
 */
const PROVINCES: ReadonlySet<number> = new Set([
  1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38,
  40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79,
  80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96,
]);

/** Whether a personal number may begin so: a province, or from 100 on a country of birth. */
export function isBirthPlace(code: number): boolean {
  return PROVINCES.has(code) || code >= 100;
}
