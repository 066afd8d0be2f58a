import type { NoticeKind } from '#domain/notices/kinds.ts';
import type { NoticeRow } from '#storage/notices/notices.ts';

/** Kinds whose dossier is worked on at a desk of its own. */
const AT_DESK: Partial<Record<NoticeKind, 'commune' | 'office'>> = {
  arrivedAtCommune: 'commune',
  arrivedAtOffice: 'office',
  communeTermNear: 'commune',
  communeTermLast: 'commune',
};

const DOSSIER_PAGES = {
  commune: '/lam-viec/xa',
  office: '/lam-viec/tinh',
  reading: '/lam-viec/ho-so',
} as const;

/** On whose page of a dossier a notice of the kind is opened. */
export function openedAt(kind: NoticeKind): keyof typeof DOSSIER_PAGES {
  return AT_DESK[kind] ?? 'reading';
}

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
      if (kind === 'redoWaits') return `/lam-viec/ho-so/${subjectId}/lam-lai`;
      return `${DOSSIER_PAGES[openedAt(kind)]}/${subjectId}`;
    case 'session':
      return `/lam-viec/hoi-dong/${subjectId}`;
    case 'check':
      return `/lam-viec/kiem-tra/${subjectId}`;
    case 'checkPlan':
      return `/lam-viec/kiem-tra/ke-hoach/${subjectId}`;
    case 'plan':
      return `/lam-viec/ke-hoach/${subjectId}`;
    case 'import':
      return `/lam-viec/nhap-tep/${subjectId}?buoc=ghi`;
    case 'decision':
      return `/lam-viec/quyet-dinh/${subjectId}`;
    case 'revocation':
      return kind === 'revocationAsks' || kind === 'revocationDropped'
        ? `/lam-viec/giai-trinh/${subjectId}`
        : `/lam-viec/thu-hoi/${subjectId}`;
    case 'certificate':
      if (kind === 'earlierWaits' || kind === 'annulmentWaits')
        return `/lam-viec/giay-cu/${subjectId}`;
      // The producer confirms there that it has read of it (Đ12.3-2).
      if (kind === 'extensionWaits' || kind === 'certificateExtended')
        return `/lam-viec/gia-han/${subjectId}`;
      return code === undefined ? '/kiem-tra' : `/kiem-tra/${code}`;
    case 'product':
      return `/lam-viec/san-pham/${subjectId}`;
    case 'producer':
      return `/lam-viec/co-so?co-so=${subjectId}`;
    case 'idea':
      return `/lam-viec/chu-trinh/y-tuong/${subjectId}`;
    case 'account':
      return '/lam-viec';
  }
}
