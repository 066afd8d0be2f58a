import type { Actor } from '#domain/access/authorize.ts';
import type { NoticeKind } from '#domain/notices/kinds.ts';
import type { NoticeRow } from '#storage/notices/notices.ts';
import { viewDesk } from '../commune/view-desk.ts';
import { viewSession } from '../council/view-session.ts';
import type { Deps } from '../deps.ts';
import { viewDossier } from '../dossier/view-dossier.ts';
import { viewOfficeDesk } from '../office/view-office-desk.ts';
import { viewDecision } from '../recognition/view-decision.ts';

const AT_COMMUNE: readonly NoticeKind[] = [
  'arrivedAtCommune',
  'communeTermNear',
  'communeTermLast',
];

/**
 * Whether the page that a notice leads to still opens for its person: help may have been taken back, a
 * role ended, a tie declared since. The page's own use case is asked, so that the two never differ.
 */
export async function mayOpen(
  deps: Deps,
  actor: Actor,
  { kind, subjectKind, subjectId: id }: Pick<NoticeRow, 'kind' | 'subjectKind' | 'subjectId'>,
): Promise<boolean> {
  switch (subjectKind) {
    case 'dossier': {
      if (AT_COMMUNE.includes(kind)) return (await viewDesk(deps, actor, id)).ok;
      if (kind === 'arrivedAtOffice') return (await viewOfficeDesk(deps, actor, id)).ok;
      return (await viewDossier(deps, actor, id)).ok;
    }
    case 'session':
      return (await viewSession(deps, actor, id)).ok;
    case 'decision':
      return (await viewDecision(deps, actor, id)).ok;
    case 'certificate':
    case 'account':
      return true; // a public page, and one's own
  }
}
