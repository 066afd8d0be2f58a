import type { Star } from './read-star.ts';

/** A band of points and its star, as the criteria decisions state them. */
export interface StarBand {
  readonly star: number;
  readonly min: number;
}

/** The star that a score gives; null below three. The bands have been the same since 2019. */
export function starOfScore(score: string, bands: readonly StarBand[]): Star | null {
  const points = Number(score);
  const band = bands.find(({ min }) => points >= min);
  const star = band?.star;
  return star === 3 || star === 4 || star === 5 ? star : null;
}
