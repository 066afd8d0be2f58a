import type { NoticeKind } from '#domain/notices/kinds.ts';
import type { NoticeRow } from '#storage/notices/notices.ts';

/** Kinds whose subject is worked on at a desk of its own. */
const DESKS: Partial<Record<NoticeKind, string>> = {
  arrivedAtCommune: '/lam-viec/xa',
  arrivedAtOffice: '/lam-viec/tinh',
  communeTermNear: '/lam-viec/xa',
  communeTermLast: '/lam-viec/xa',
};

/**
 * Where a notice leads, without language and origin; the page asks who may see it. A certificate has a
 * public page, which whoever got the sentence passed on can open as well.
 */
export function noticePath({
  kind,
  subjectKind,
  subjectId,
  figures: { code },
}: Pick<NoticeRow, 'kind' | 'subjectKind' | 'subjectId' | 'figures'>): string {
  switch (subjectKind) {
    case 'dossier':
      return `${DESKS[kind] ?? '/lam-viec/ho-so'}/${subjectId}`;
    case 'session':
      return `/lam-viec/hoi-dong/${subjectId}`;
    case 'decision':
      return `/lam-viec/quyet-dinh/${subjectId}`;
    case 'certificate':
      return code === undefined ? '/kiem-tra' : `/kiem-tra/${code}`;
    case 'account':
      return '/lam-viec';
  }
}
