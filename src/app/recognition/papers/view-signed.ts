import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import type { Actor } from '#domain/access/authorize.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import { DECISION } from '#domain/recognition/decision.ts';
import type { KeptPaper } from '#domain/recognition/papers.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type {
  PdfSignature,
  SignatureVerdict,
  SignerFacts,
} from '#documents/signatures/pdf-signature.ts';
import { readSignatures, verdictOf } from '#documents/signatures/read-signatures.ts';
import { sha256Of } from '#storage/acts/sha256.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { findFile } from '#storage/files/files.ts';
import { findDecision } from '#storage/recognition/decisions.ts';
import { listDecisionItems } from '#storage/recognition/decision-items.ts';
import { allow } from '../../allow.ts';
import type { Deps } from '../../deps.ts';
import { standsAside, tiesOf } from '../../dossier/council-sight.ts';
import { openStored } from '../../files/open-stored.ts';

export type { PdfSignature, SignatureVerdict, SignerFacts };

/** A paper that is kept as a file, with what its bytes say at this moment. */
export interface SignedView {
  readonly fileId: string;
  readonly sha256: string;
  readonly keptAt: Instant;
  readonly bytes: number;
  /** Whether they are those that came: compared with the hash in the ledger just now. */
  readonly untouched: boolean;
  /** None: a scan. */
  readonly signatures: readonly PdfSignature[];
  readonly verdict: SignatureVerdict | null;
}

/** A signed paper of a decision that came back. */
export type SignedPaperView = SignedView & Pick<KeptPaper, 'paper'>;

/**
 * The signed papers of a decision, the newest first, each read from the disk and checked anew. Empty
 * for whoever stands aside from one of its products. Refuses NOT_FOUND and FILE_LOST.
 */
export async function viewSigned(
  deps: Deps,
  actor: Actor,
  decisionId: string,
): Promise<Result<readonly SignedPaperView[]>> {
  const kept = await keptFor(deps, actor, decisionId);
  if (!kept.ok) return kept;
  const views: SignedPaperView[] = [];
  for (const one of kept.value.toReversed()) {
    const view = await viewKept(deps, one);
    if (!view.ok) return view;
    views.push({ ...view.value, paper: one.paper });
  }
  return ok(views);
}

/** One kept file, read from the disk and checked now. Refuses NOT_FOUND and FILE_LOST. */
export async function viewKept(
  deps: Deps,
  { fileId, sha256, keptAt }: Pick<SignedView, 'fileId' | 'sha256' | 'keptAt'>,
): Promise<Result<SignedView>> {
  const content = await openKept(deps, fileId);
  if (!content.ok) return content;
  const pdf = await buffer(content.value);
  const signatures = await readSignatures(pdf);
  return ok({
    ...{ fileId, sha256, keptAt },
    bytes: pdf.byteLength,
    untouched: sha256Of(pdf).toString('hex') === sha256,
    signatures,
    verdict: verdictOf(signatures),
  });
}

/** The bytes of one of them, as they came. Refuses NOT_FOUND and FILE_LOST. */
export async function readSigned(
  deps: Deps,
  actor: Actor,
  decisionId: string,
  fileId: string,
): Promise<Result<{ readonly content: Readable; readonly fileName: string }>> {
  const kept = await keptFor(deps, actor, decisionId);
  if (!kept.ok) return kept;
  const found = kept.value.find((one) => one.fileId === fileId);
  if (!found) return refuse('NOT_FOUND');
  const content = await openKept(deps, fileId);
  const fileName = `ban-ky-${NAMES[found.paper]}-${found.sha256.slice(0, 8)}.pdf`;
  return content.ok ? ok({ content: content.value, fileName }) : content;
}

const NAMES = {
  submission: 'to-trinh',
  decision: 'quyet-dinh',
  ministryLetter: 'cong-van',
} as const satisfies Record<KeptPaper['paper'], string>;

async function keptFor(
  deps: Deps,
  actor: Actor,
  decisionId: string,
): Promise<Result<readonly KeptPaper[]>> {
  const decision = await findDecision(deps.db, decisionId);
  if (!decision || !allow(deps, actor, 'decision.view', decision).ok) return refuse('NOT_FOUND');
  const ties = await tiesOf(deps.db, actor);
  const items = await listDecisionItems(deps.db, decision.id);
  if (items.some((item) => standsAside(actor, ties, item))) return ok([]);
  return ok((await readStanding(deps.db, DECISION, decision.id)).kept);
}

/** The bytes of a kept file. Refuses NOT_FOUND and FILE_LOST. */
export async function openKept(deps: Deps, fileId: string): Promise<Result<Readable>> {
  const file = await findFile(deps.db, fileId);
  if (!file) return refuse('NOT_FOUND');
  const { storageKey, bytes } = file;
  return openStored(deps, { fileId, storageKey, bytes });
}
