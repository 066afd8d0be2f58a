import type { IntakeFilter, IntakeView } from '#domain/office/intake.ts';

/** How the address names a view of the intake. */
export const VIEW_PARAMS = {
  todo: 'can-lam',
  waiting: 'cho-chu-the',
  accepted: 'da-nhan-du',
} as const satisfies Record<IntakeView, string>;

/** … and what narrows the things to be done. */
export const FILTER_PARAMS = {
  fresh: 'cho-nhan',
  reading: 'dang-xem',
} as const satisfies Record<IntakeFilter, string>;

export function viewHref(view: IntakeView): string {
  return view === 'todo' ? '/lam-viec/tinh' : `/lam-viec/tinh?xem=${VIEW_PARAMS[view]}`;
}

export function filterHref(filter: IntakeFilter): string {
  return `/lam-viec/tinh?loc=${FILTER_PARAMS[filter]}`;
}

/** The address of a page of what is shown. */
export function pageHref(
  shown: { readonly view: IntakeView; readonly filter: IntakeFilter | null },
  page: number,
): string {
  const href = shown.filter ? filterHref(shown.filter) : viewHref(shown.view);
  return `${href}${href.includes('?') ? '&' : '?'}trang=${page.toString()}`;
}
