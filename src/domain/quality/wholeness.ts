/** How many producers and products there are, and how many of them have something wrong or missing. */
export interface Wholeness {
  readonly producers: number;
  readonly products: number;
  readonly wrong: number;
  readonly missing: number;
}
