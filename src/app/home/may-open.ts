import type { Actor } from '#domain/access/authorize.ts';
import type { NoticeRow } from '#storage/notices/notices.ts';
import { viewDesk } from '../commune/view-desk.ts';
import { viewSession } from '../council/view-session.ts';
import { viewIdea } from '../cycle/view-idea.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { viewDossier } from '../dossier/view-dossier.ts';
import { openedAt } from '../notices/notice-path.ts';
import { viewOfficeDesk } from '../office/view-office-desk.ts';
import { viewProduct } from '../parties/view-product.ts';
import { viewCheck } from '../supervision/view-check.ts';
import { viewCheckPlan } from '../supervision/view-check-plan.ts';
import { viewPlan } from '../plans/view-plan.ts';
import { viewDecision } from '../recognition/view-decision.ts';
import { findOwnList } from '../imports/find-own-list.ts';
import { viewEarlier } from '../recognition/view-earlier.ts';
import { viewOwnRevocation } from '../supervision/view-own-revocation.ts';
import { viewRevocation } from '../supervision/view-revocation.ts';

/** The use case behind each page of a dossier. */
const DOSSIER_VIEWS = { commune: viewDesk, office: viewOfficeDesk, reading: viewDossier };

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
    case 'dossier':
      return (await DOSSIER_VIEWS[openedAt(kind)](deps, actor, id)).ok;
    case 'session':
      return (await viewSession(deps, actor, id)).ok;
    case 'check':
      return (await viewCheck(deps, actor, id)).ok;
    case 'checkPlan':
      return (await viewCheckPlan(deps, actor, id)).ok;
    case 'plan':
      return (await viewPlan(deps, actor, id)).ok;
    case 'import':
      return (await findOwnList(deps, deps.db, actor, id)).ok;
    case 'decision':
      return (await viewDecision(deps, actor, id)).ok;
    case 'product':
      return (await viewProduct(deps, actor, id)).ok;
    case 'producer':
      return allow(deps, actor, 'producer.edit', { producerId: id }).ok;
    case 'revocation': {
      const view =
        kind === 'revocationAsks' || kind === 'revocationDropped'
          ? viewOwnRevocation
          : viewRevocation;
      return (await view(deps, actor, id)).ok;
    }
    case 'certificate':
      if (kind === 'earlierWaits' || kind === 'annulmentWaits')
        return (await viewEarlier(deps, actor, id)).ok;
      return true; // a public page
    case 'idea':
      return (await viewIdea(deps, actor, id)).ok;
    case 'account':
      return true;
  }
}
