import type { Actor } from '#domain/access/authorize.ts';
import type { DossierActData } from '#domain/dossier/acts.ts';
import { claimsOf } from '#domain/dossier/commune-claims.ts';
import { sealReport, type SealedReport } from '#domain/dossier/commune-report.ts';
import type { DossierStanding } from '#domain/dossier/dossier.ts';
import { checkHandOver, roundOfLetter, type HandOver } from '#domain/dossier/hand-over.ts';
import { ok, okUnless, refusal, refuse, type Refusal, type Result } from '#domain/result.ts';
import { addProductCode } from '#storage/commune/product-code.ts';
import { hashOfReport, lockReport, writeSealedReport } from '#storage/commune/report.ts';
import { ensureRound } from '#storage/commune/rounds.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { actOnDossier, type ActContext, type ActRequest } from '../dossier/act-on-dossier.ts';
import { criteriaOf } from '../dossier/criteria-of.ts';
import { drawProductCode, placeCodes } from './draw-numbers.ts';
import { findIntactVersion } from './intact-version.ts';

export interface ForwardInput extends ActRequest, HandOver {}

/**
 * The commune passes the dossier on to the province with form 03 and its letter (Đ7.2b): the
 * version the producer sent, unchanged; form 03 sealed; the product code drawn; the round taken
 * from the letter's date (Đ5.1). Refuses the gaps of form 03, of letter and samples all at once,
 * VERSION_NOT_INTACT, NOT_FOUND, NOT_ALLOWED, ACT_NOT_NOW, CHANGED_MEANWHILE.
 */
export function forwardDossier(
  deps: Deps,
  actor: Actor,
  input: ForwardInput,
): Promise<Result<DossierStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOnDossier(deps, trx, actor, 'forward', input, async (context) => {
      const by = { accountId: actor.accountId, at: deps.clock.now() };
      const report = await checkedReport(deps, context, input, by);
      if (!report.ok) return report;
      await writeSealedReport(trx, context.dossier.id, report.value, by);
      return ok(await handOver(deps, context, input, report.value));
    }),
  );
}

/** Form 03 with the claims of the version sent, or everything that stands against the hand-over. */
async function checkedReport(
  deps: Deps,
  { trx, dossier, standing }: ActContext,
  input: ForwardInput,
  by: Parameters<typeof lockReport>[2],
): Promise<Result<SealedReport>> {
  const { set } = criteriaOf(deps, dossier);
  const version = await findIntactVersion(trx, dossier.id, standing);
  if (!version) return refuse('VERSION_NOT_INTACT');
  const stored = await lockReport(trx, dossier.id, by);
  if (stored.kind === 'sealed') return refuse('ACT_NOT_NOW');
  const report = sealReport(stored.findings, claimsOf(version.content, set));
  const received = standing.communeReceivedOn;
  if (received === null) throw new Error(`dossier ${dossier.id} is passed on but never received`);
  const refusals: readonly Refusal[] = [
    ...(report.ok ? [] : report.refusals),
    ...checkHandOver(input, { set, received, today: deps.clock.today() }),
  ];
  return refusals.length === 0 ? report : okUnless(refusals, { items: [] });
}

async function handOver(
  deps: Deps,
  { trx, dossier }: ActContext,
  input: ForwardInput,
  report: SealedReport,
): Promise<DossierActData['forward']> {
  const round = roundOfLetter(input.letterDate);
  const { provinceId } = placeCodes(deps, dossier.unitId);
  const roundId = await ensureRound(trx, provinceId, round, deps.newId());
  const productCode = await drawProductCode(deps, trx, dossier.unitId, round.year);
  await addProductCode(trx, dossier.id, productCode);
  const note = input.samplesNote.trim();
  return {
    letterNumber: input.letterNumber,
    letterDate: input.letterDate,
    samples: input.samples,
    ...(note === '' ? {} : { samplesNote: note }),
    productCode,
    reportSha256: hashOfReport(report).toString('hex'),
    roundId,
  };
}
