import type { QueueFilter, QueueView } from '#domain/commune/queue.ts';

/** How the address names a view of the queue. */
export const VIEW_PARAMS = {
  todo: 'can-lam',
  waiting: 'cho-chu-the',
  passedOn: 'da-chuyen',
} as const satisfies Record<QueueView, string>;

/** … and what narrows the things to be done. */
export const FILTER_PARAMS = {
  late: 'qua-han',
  closing: 'sap-han',
  fresh: 'moi-gui',
} as const satisfies Record<QueueFilter, string>;

export function viewHref(view: QueueView): string {
  return view === 'todo' ? '/lam-viec/xa' : `/lam-viec/xa?xem=${VIEW_PARAMS[view]}`;
}

export function filterHref(filter: QueueFilter): string {
  return `/lam-viec/xa?loc=${FILTER_PARAMS[filter]}`;
}

/** The address of a page of what is shown. */
export function pageHref(
  shown: { readonly view: QueueView; readonly filter: QueueFilter | null },
  page: number,
): string {
  const href = shown.filter ? filterHref(shown.filter) : viewHref(shown.view);
  return `${href}${href.includes('?') ? '&' : '?'}trang=${page.toString()}`;
}
