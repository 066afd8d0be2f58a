import type { Slice } from '#storage/slice.ts';

/** Which rows of a list stand on a page, from 1. */
export function sliceOf(page: number, perPage: number): Slice {
  return { offset: (page - 1) * perPage, limit: perPage };
}

/** How many pages so many rows fill: one, where there are none. */
export function pagesOf(total: number, perPage: number): number {
  return Math.max(1, Math.ceil(total / perPage));
}
