import { standingOf } from '#domain/acts/subject.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { CriteriaSet, CriteriaVersion } from '#domain/criteria/types.ts';
import { choicesOf } from '#domain/dossier/content.ts';
import { type DossierStanding, DOSSIER } from '#domain/dossier/dossier.ts';
import type { DossierPapers } from '#domain/dossier/sealed.ts';
import { EDITABLE_STATES } from '#domain/dossier/transitions.ts';
import type { DecidedOutcome } from '#domain/recognition/outcome-words.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Choices } from '#domain/scoring/result.ts';
import type { Db, Trx } from '#storage/database.ts';
import { findDossier, type DossierRow } from '#storage/dossier/read-dossier.ts';
import { listTimeline, type TimelineEntry } from '#storage/dossier/timeline.ts';
import { findVersion } from '#storage/dossier/versions.ts';
import { findDecided } from '#storage/recognition/decision-items.ts';
import { allow } from '../allow.ts';
import { withWording } from '../criteria/with-wording.ts';
import { withoutTies } from './council-sight.ts';
import type { Deps } from '../deps.ts';
import { signedAmendments, type SignedAmendment } from './signed-amendments.ts';
import { criteriaOf } from './criteria-of.ts';
import { mayReadDraft } from '../access/draft-sight.ts';
import { readPapers } from './read-papers.ts';

/** A dossier as whoever may see it reads it. */
export interface DossierView extends DossierPapers {
  readonly dossier: DossierRow;
  readonly standing: DossierStanding;
  /** Last act first; with the notes of officials for those who may read them. */
  readonly timeline: readonly TimelineEntry[];
  readonly version: CriteriaVersion;
  readonly set: CriteriaSet;
  /** The producer's own choices, criterion by criterion. */
  readonly selfScore: Choices;
  /** The version shown; `null` while nothing has been handed in. */
  readonly sealed: { readonly no: number; readonly sha256: string } | null;
  /** True for the producer who may still change it: what is shown has not been handed in. */
  readonly editable: boolean;
  /** What a signed decision made of the council's result; null before. */
  readonly decided: DecidedOutcome | null;
  /** Signed corrections and annexes of that decision which speak of this product, the oldest first. */
  readonly amendments: readonly SignedAmendment[];
  /** Whether there is a certificate that the actor may print. */
  readonly mayPrintCertificate: boolean;
  readonly mayNote: boolean;
  /** Whose desk the actor may open from here; which act is open there, the desk says. */
  readonly desks: {
    readonly producer: boolean;
    readonly commune: boolean;
    readonly office: boolean;
  };
}

export type { TimelineEntry };

/**
 * One dossier for reading, with its timeline. The producer sees the desk copy while it may be
 * changed; everybody else sees the last version handed in, so that commune and council judge what
 * was sealed (Đ7.1); a draft that was never sent is the producer's alone, until a desk is asked for
 * help; a council member tied to the producer sees nothing, whatever other role the person has
 * (Đ4.2). Refuses NOT_FOUND, NOT_ALLOWED.
 */
export async function viewDossier(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<Result<DossierView>> {
  const dossier = await findDossier(deps.db, id);
  if (!dossier) return refuse('NOT_FOUND');
  const reachable = await withoutTies(deps.db, actor, dossier);
  const allowed = allow(deps, actor, 'dossier.view', reachable);
  if (!allowed.ok) return allowed;
  const timeline = await listTimeline(deps.db, id);
  const standing = standingOf(DOSSIER, timeline.toReversed());
  if (!mayReadDraft(deps, actor, dossier, standing)) return refuse('NOT_FOUND');
  const editable =
    EDITABLE_STATES.includes(standing.state) && allow(deps, actor, 'dossier.edit', dossier).ok;
  const { papers, sealed } = await papersFor(deps, deps.db, dossier, standing, editable);
  const { decisionId } = standing;
  return ok({
    ...papers,
    dossier,
    standing,
    timeline: allow(deps, actor, 'dossier.readNotes', reachable).ok
      ? timeline
      : timeline.filter(({ kind }) => kind !== 'note'),
    ...criteriaOf(await withWording(deps), dossier),
    selfScore: choicesOf(papers.content),
    sealed,
    editable,
    decided: decisionId === null ? null : ((await findDecided(deps.db, decisionId, id)) ?? null),
    amendments: await signedAmendments(deps, { decisionId, dossierId: id }),
    // Five stars are on the ministry's own paper (Đ7.4e).
    mayPrintCertificate:
      standing.certificateId !== null &&
      standing.star !== 5 &&
      allow(deps, actor, 'certificate.view', reachable).ok,
    mayNote:
      DOSSIER.allowed[standing.state].note !== undefined &&
      allow(deps, actor, 'dossier.note', reachable).ok,
    desks: {
      producer: allow(deps, actor, 'dossier.edit', dossier).ok,
      commune: standing.version > 0 && allow(deps, actor, 'dossier.receive', reachable).ok,
      office:
        standing.forwarded !== null && allow(deps, actor, 'dossier.officeReceive', reachable).ok,
    },
  });
}

async function papersFor(
  deps: Deps,
  db: Db | Trx,
  dossier: DossierRow,
  standing: DossierStanding,
  editable: boolean,
): Promise<Pick<DossierView, 'sealed'> & { readonly papers: DossierPapers }> {
  if (editable || standing.version === 0) {
    return { papers: await readPapers(deps, db, dossier), sealed: null };
  }
  const found = await findVersion(db, dossier.id, standing.version);
  if (!found) throw new Error(`dossier ${dossier.id} lacks version ${standing.version}`);
  const { no, sha256, submittedBy: _submittedBy, ...papers } = found;
  return { papers, sealed: { no, sha256 } };
}
