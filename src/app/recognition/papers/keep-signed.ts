import type { Actor } from '#domain/access/authorize.ts';
import { DECISION, isSigned } from '#domain/recognition/decision.ts';
import type { SignedPaper } from '#domain/recognition/papers.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { atMostAtOnce } from '#platform/at-once.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { isId } from '#storage/ids.ts';
import { findDecision } from '#storage/recognition/decisions.ts';
import { perform } from '../../acts/act-on.ts';
import { allow } from '../../allow.ts';
import type { Deps } from '../../deps.ts';
import { keepWithAct } from '../../files/keep-with-act.ts';
import { DECISIONS } from '../decision-subject.ts';

export interface KeepSignedInput {
  readonly decisionId: string;
  readonly paper: SignedPaper;
  /** As the sender's page calls it: the same file sent again is known by it. */
  readonly fileId: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Whole papers are read into memory to look at their signatures. */
const ofOneAccount = atMostAtOnce('account', 2);

/**
 * A signed paper comes back to its decision: a scan with a stamp, or a PDF with digital signatures. Its
 * bytes are kept as they came; what is wrong with a signature is shown and not refused, for the paper is
 * what it is. Rights are asked before the first byte is read. Refuses NOT_FOUND, NOT_ALLOWED,
 * PAPER_BEFORE_SIGNATURE, what `takeUpload` and `perform` do, and SIGNED_PAPER_KEPT; then nothing of the file stays.
 */
export async function keepSigned(
  deps: Deps,
  actor: Actor,
  input: KeepSignedInput,
): Promise<Result<null>> {
  const decision = await findDecision(deps.db, input.decisionId);
  if (!decision || !isId(input.fileId)) return refuse('NOT_FOUND');
  if (!allow(deps, actor, 'decision.view', decision).ok) return refuse('NOT_FOUND');
  const allowed = allow(deps, actor, 'decision.prepare', decision);
  if (!allowed.ok) return allowed;
  const { state } = await readStanding(deps.db, DECISION, decision.id);
  if (!isSigned(state)) return refuse('PAPER_BEFORE_SIGNATURE', { number: decision.number });
  return ofOneAccount(actor.accountId, () => takeIn(deps, actor, input));
}

function takeIn(deps: Deps, actor: Actor, input: KeepSignedInput): Promise<Result<null>> {
  const { decisionId, paper, fileId, content } = input;
  const coming = { fileId, content, wanted: 'pdf', originalName: `${paper}.pdf` } as const;
  return keepWithAct(deps, actor, coming, (trx, { sha256, keep }) => {
    const request = { decisionId, of: paper, sha256, idempotencyKey: fileId };
    return perform(deps, trx, actor, DECISIONS, 'keepSigned', request, async (found) => {
      const { standing, row } = found;
      if (standing.kept.some((one) => one.sha256 === sha256))
        return refuse('SIGNED_PAPER_KEPT', { number: row.decision.number });
      await keep(trx);
      return ok({ paper, fileId, sha256 });
    });
  });
}
