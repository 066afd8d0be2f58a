import type { DossierKind } from '#domain/dossier/acts.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Db } from '../database.ts';

/** What papers of a decision say beyond the decision itself. */
export interface AroundDecision {
  /** The body of whoever prepared it. */
  readonly office: string;
  readonly heldOn: PlainDate | null;
}

export async function aroundDecision(db: Db, decisionId: string): Promise<AroundDecision> {
  return db
    .selectFrom('decision')
    .innerJoin('account', 'account.id', 'decision.preparedBy')
    .leftJoin('councilSession', 'councilSession.id', 'decision.sessionId')
    .select(['account.bodyName as office', 'councilSession.heldOn'])
    .where('decision.id', '=', decisionId)
    .executeTakeFirstOrThrow();
}

/** A product of a decision as its dossier and its certificate have it. */
export interface AroundItem {
  readonly dossierId: string;
  readonly kind: DossierKind;
  /** Of the certificate that this decision gave; null without one. */
  readonly number: string | null;
}

export async function aroundItems(db: Db, decisionId: string): Promise<readonly AroundItem[]> {
  return db
    .selectFrom('decisionItem')
    .innerJoin('dossier', 'dossier.id', 'decisionItem.dossierId')
    .leftJoin('certificate', (join) =>
      join
        .onRef('certificate.dossierId', '=', 'decisionItem.dossierId')
        .onRef('certificate.decisionId', '=', 'decisionItem.decisionId'),
    )
    .select(['decisionItem.dossierId', 'dossier.kind', 'certificate.number'])
    .where('decisionItem.decisionId', '=', decisionId)
    .execute();
}
