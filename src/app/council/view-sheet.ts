import { type SessionState } from '#domain/council/session-acts.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { missingScorers, scorersOf } from '#domain/council/seats.ts';
import { sheetsAreOpen } from '#domain/council/sight.ts';
import type { CriteriaSet, PrintDoubt } from '#domain/criteria/types.ts';
import { criterionOfItem, type SealedItem } from '#domain/dossier/commune-report.ts';
import type { DossierKind } from '#domain/dossier/acts.ts';
import type { SelfScore } from '#domain/dossier/content.ts';
import type { EvidenceItem } from '#domain/dossier/evidence.ts';
import { ok, type Result } from '#domain/result.ts';
import { findReport } from '#storage/commune/report.ts';
import { listAgenda, type AgendaItem } from '#storage/council/agenda.ts';
import { getRegulation } from '#storage/regulation/regulations.ts';
import { findSheet, type SheetRow } from '#storage/council/sheets.ts';
import type { Deps } from '../deps.ts';
import { viewDossier, type DossierView } from '../dossier/view-dossier.ts';
import { maySeeProduct } from './board-row.ts';
import { tiesOf } from '../dossier/council-sight.ts';
import { scoringSeat, type ScoringSeat } from './scoring-seat.ts';

/** What the commune found on a criterion (form 03), without the producer's claim, which stands beside it. */
export interface CommuneFinding extends Pick<SealedItem, 'opinion' | 'text' | 'item'> {
  readonly criterion: string;
}

/** A member in front of one product: everything the sheet needs, and nobody else's sheet. */
export interface ScoreDesk {
  readonly session: {
    readonly id: string;
    readonly name: string;
    readonly heldOn: PlainDate;
    readonly state: SessionState;
  };
  readonly dossier: {
    readonly id: string;
    readonly kind: DossierKind;
    readonly productName: string;
    readonly productCode: string | null;
    readonly producerName: string;
    readonly summary: string;
  };
  /** Position among the products the member sees, from 1, out of how many; the next one not sealed. */
  readonly place: { readonly position: number; readonly products: number };
  readonly nextDossierId: string | null;
  readonly set: CriteriaSet;
  /** What is printed doubtfully on this set's sheet. */
  readonly doubts: readonly PrintDoubt[];
  /** Whether the Regulation lets a member choose "none reached". */
  readonly noneReached: boolean;
  readonly claims: Readonly<Record<string, SelfScore>>;
  readonly findings: readonly CommuneFinding[];
  readonly evidence: readonly EvidenceItem[];
  /** Null before the first save. */
  readonly sheet: OwnSheet | null;
  /** How many sheets of the product are sealed, out of how many, never whose; and whether they are open. */
  readonly sheets: {
    readonly sealed: number;
    readonly expected: number;
    readonly open: boolean;
  };
  /** The secretary has the member marked absent: scoring goes on, sealing waits. */
  readonly absent: boolean;
}

export interface OwnSheet extends Pick<
  SheetRow,
  'choices' | 'remarks' | 'comment' | 'version' | 'updatedAt' | 'sealedAt'
> {
  /** Hex; null while the sheet is open. */
  readonly hash: string | null;
}

/** Only ever the own sheet. Refuses what `scoringSeat` and `viewDossier` refuse. */
export async function viewSheet(
  deps: Deps,
  actor: Actor,
  sessionId: string,
  dossierId: string,
): Promise<Result<ScoreDesk>> {
  const found = await scoringSeat(deps, deps.db, actor, sessionId, dossierId);
  if (!found.ok) return found;
  const viewed = await viewDossier(deps, actor, dossierId);
  if (!viewed.ok) return viewed;
  const place = found.value;
  const view = viewed.value;
  const { seats, standing } = place;
  const sheet = await findSheet(deps.db, { sessionId, dossierId, accountId: actor.accountId });
  const { settings } = await getRegulation(deps.db, place.session.regulationId);
  const expected = scorersOf(seats, standing, dossierId).length;
  return ok({
    session: sessionFacts(place),
    dossier: dossierFacts(view),
    ...(await placeOnAgenda(deps, actor, place)),
    set: view.set,
    doubts: view.version.doubts.filter((doubt) => doubt.sets.includes(view.set.no)),
    noneReached: settings.noneReached,
    claims: view.content.selfScore,
    findings: await findingsOf(deps, view),
    evidence: view.evidence,
    sheet: sheet ? ownSheet(sheet) : null,
    sheets: {
      expected,
      sealed: expected - missingScorers(seats, standing, dossierId).length,
      open: sheetsAreOpen(standing.state, place.item.state, settings),
    },
    absent: standing.absent.has(actor.accountId),
  });
}

function sessionFacts({ session, standing }: ScoringSeat): ScoreDesk['session'] {
  return { id: session.id, name: session.name, heldOn: session.heldOn, state: standing.state };
}

function dossierFacts({ dossier, product }: DossierView): ScoreDesk['dossier'] {
  const { id, kind, productName, productCode, producerName } = dossier;
  return { id, kind, productName, productCode, producerName, summary: product.summary };
}

async function placeOnAgenda(
  deps: Deps,
  actor: Actor,
  { session, standing, item }: ScoringSeat,
): Promise<Pick<ScoreDesk, 'place' | 'nextDossierId'>> {
  const ties = await tiesOf(deps.db, actor);
  const agenda = (await listAgenda(deps.db, session.id)).filter((one) =>
    maySeeProduct({ actor, ties }, one),
  );
  const at = agenda.findIndex((one) => one.dossierId === item.dossierId);
  const isOpen = (one: AgendaItem) =>
    one.dossierId !== item.dossierId &&
    !standing.knockOuts.has(one.dossierId) &&
    !standing.sealed.get(one.dossierId)?.has(actor.accountId);
  const next = [...agenda.slice(at + 1), ...agenda.slice(0, at)].find(isOpen);
  return {
    place: { position: at + 1, products: agenda.length },
    nextDossierId: next?.dossierId ?? null,
  };
}

async function findingsOf(deps: Deps, { dossier, set }: DossierView): Promise<CommuneFinding[]> {
  const stored = await findReport(deps.db, dossier.id);
  if (stored.kind !== 'sealed') return [];
  return stored.report.items.flatMap(({ item, opinion, text }) => {
    const criterion = criterionOfItem(item, set);
    return criterion === null ? [] : [{ criterion, item, opinion, text }];
  });
}

function ownSheet(sheet: SheetRow): OwnSheet {
  const { choices, remarks, comment, version, updatedAt, sealedAt, hash } = sheet;
  const seal = hash?.toString('hex') ?? null;
  return { choices, remarks, comment, version, updatedAt, sealedAt, hash: seal };
}
