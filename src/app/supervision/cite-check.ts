import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { CheckActData } from '#domain/supervision/check-acts.ts';
import { ok, okUnless, refusal, refuse, type Result } from '#domain/result.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { findCertificate } from '#storage/recognition/certificates.ts';
import { findToCheck, type CertificateToCheck } from '#storage/supervision/check-sources.ts';
import { insertCheck } from '#storage/supervision/checks.ts';
import { begin, type Begun } from '../acts/begin.ts';
import type { Deps } from '../deps.ts';
import type { citeCheckInput } from './cite-check.input.ts';
import { CHECKS } from './check-subject.ts';

export type CiteCheckInput = InferOutput<typeof citeCheckInput>;

/**
 * A check by the ministry (Đ9.4b) or within another body's own inspection (Đ10.2b) stands in the product's
 * history with its paper, and counts as a check of its producer. Refuses NOT_FOUND, NOT_ALLOWED,
 * CHECK_PAPER_AHEAD, CHECK_TERM_WRONG.
 */
export function citeCheck(
  deps: Deps,
  actor: Actor,
  input: CiteCheckInput,
): Promise<Result<{ readonly checkId: string }>> {
  return inTransaction(deps.db, async (trx) => {
    const found = await findCertificate(trx, input.code);
    const certificate = found && (await findToCheck(trx, found.id));
    if (!certificate) return refuse('NOT_FOUND', {}, 'code');
    const begun = await begin(deps, trx, actor, CHECKS, 'cite', certificate, input, () =>
      enter(deps, trx, certificate, input),
    );
    return begun.ok ? ok({ checkId: begun.value }) : begun;
  });
}

async function enter(
  deps: Deps,
  trx: Trx,
  { id: certificateId, productId, producerId, unitId }: CertificateToCheck,
  input: CiteCheckInput,
): Promise<Result<Begun<CheckActData['cite']>>> {
  const fits = checkPaper(input, deps.clock.today());
  if (!fits.ok) return fits;
  const { by, body, paperNumber, paperDated, visitedOn, result, repairBy, reason } = input;
  const id = deps.newId();
  await insertCheck(trx, {
    ...{ id, certificateId, productId, producerId, unitId, kind: 'elsewhere', reason },
    againReason: null,
    items: [],
    paper: { body, number: paperNumber, dated: paperDated },
    createdAt: deps.clock.now(),
    isDemo: deps.demo,
  });
  const data = { certificateId, by, paperNumber, paperDated, visitedOn, result, repairBy };
  return ok({ id, data });
}

function checkPaper(
  { paperDated, visitedOn, result, repairBy }: CiteCheckInput,
  today: PlainDate,
): Result<null> {
  const isAhead = paperDated > today || visitedOn > today || paperDated < visitedOn;
  const isTerm = repairBy !== null && repairBy > visitedOn;
  const fitsTerm = result === 'repair' ? isTerm : repairBy === null;
  return okUnless(
    [
      ...(isAhead ? [refusal('CHECK_PAPER_AHEAD', {}, 'paperDated')] : []),
      ...(fitsTerm ? [] : [refusal('CHECK_CITED_TERM', {}, 'repairBy')]),
    ],
    null,
  );
}
