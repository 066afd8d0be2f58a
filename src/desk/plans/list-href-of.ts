import type { ShownTarget } from '#app/plans/view-targets.ts';

/** Where the list behind the number of a target is, without language; null: it was not measured. */
export function listHrefOf({ part, measuredTo }: ShownTarget): string | null {
  if (part.definition === null || measuredTo === null) return null;
  const asked = { 'dang-chu': part.definition, 'don-vi': part.scope };
  const query = new URLSearchParams({ ...asked, 'tu-ngay': part.from, ngay: measuredTo });
  return `/lam-viec/chi-tieu/thu?${query.toString()}`;
}
