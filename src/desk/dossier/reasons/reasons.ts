import { MOST_REASONS } from '#domain/dossier/return-reasons.ts';
import type { Typed } from '#request/form.ts';

const FEWEST_SHOWN = 2;

/** How many lines the form shows: those that were typed and two more. */
export function linesToShow(typed: Typed): number {
  const lines = Array.from({ length: MOST_REASONS }, (_, line) => line);
  const last = lines.findLast((line) => typed[`reason${line}`] || typed[`criterion${line}`]);
  return Math.min(MOST_REASONS, last === undefined ? FEWEST_SHOWN : last + 3);
}
