/** Which rows of a list, in its order. */
export interface Slice {
  readonly offset: number;
  readonly limit: number;
}
