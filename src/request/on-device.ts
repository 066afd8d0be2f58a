import { KEEP_HEADER } from '#offline/kept-pages.ts';

/**
 * Work pages that may stay on the device of whoever opened them, so that work goes on without network:
 * where one types, and the way there. Nothing that only shows what others did or wrote.
 */
const KEPT: ReadonlySet<string> = new Set([
  '/(work)/lam-viec',
  '/(work)/lam-viec/chua-gui',
  '/(work)/lam-viec/ho-so/[id]',
  '/(work)/lam-viec/ho-so/[id]/giay-to',
  '/(work)/lam-viec/ho-so/[id]/mau-01',
  '/(work)/lam-viec/ho-so/[id]/mau-02/[phan]',
  '/(work)/lam-viec/ho-so/[id]/tu-cham/[part]',
  '/(work)/lam-viec/hoi-dong/[id]',
  '/(work)/lam-viec/hoi-dong/[id]/cham/[dossierId]',
  '/(work)/lam-viec/kiem-tra/[id]',
  '/(work)/lam-viec/kiem-tra/[id]/phieu/[phan]',
  '/(work)/lam-viec/xa/[id]',
]);

/** Says on the answer of such a page whose device may keep it. */
export function keepOnDevice(
  headers: Headers,
  {
    routeId,
    status,
    accountId,
  }: {
    readonly routeId: string | null;
    readonly status: number;
    readonly accountId: string | null;
  },
): void {
  if (status !== 200 || accountId === null || routeId === null || !KEPT.has(routeId)) return;
  headers.set(KEEP_HEADER, accountId);
}
